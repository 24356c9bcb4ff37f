import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

async function greeted(sandbox: Parameters<typeof RawClient.connect>[0]) {
  const client = await RawClient.connect(sandbox);
  const greeting = (await client.line()) ?? "";
  return { client, challenge: /<[^<>]*@[^<>]*>/.exec(greeting)?.[0] ?? "" };
}

function apop(challenge: string, password: string): string {
  return createHash("md5").update(challenge).update(password).digest("hex");
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

const bare = { seed: "bare" } as const;

describe("the greeting", () => {
  it("carries a challenge of counter, time and host", async () => {
    await using sandbox = await aSandbox({ ...bare, clock: () => 1_700_000_000_000 });
    const { client, challenge } = await greeted(sandbox);
    using _ = client;
    expect(challenge).toBe("<1.1700000000@northwind.example>");
  });

  it("gives every connection another challenge", async () => {
    await using sandbox = await aSandbox(bare);
    const [one, two] = [await greeted(sandbox), await greeted(sandbox)];
    one.client[Symbol.dispose]();
    two.client[Symbol.dispose]();
    expect(one.challenge).not.toBe(two.challenge);
  });
});

describe("signing in", () => {
  it("takes USER and PASS in any case, with the password to the end of the line", async () => {
    await using sandbox = await aSandbox({ ...bare, password: ' a "b\\ c' });
    const { client } = await greeted(sandbox);
    using _ = client;
    expect(await client.send("user postmaster@northwind.example")).toMatchObject({ status: 300 });
    expect(await client.send('pass  a "b\\ c')).toMatchObject({ status: 200, text: "login OK" });
  });

  it("takes APOP over the challenge of the greeting", async () => {
    await using sandbox = await aSandbox(bare);
    const { client, challenge } = await greeted(sandbox);
    using _ = client;
    expect(await client.send(`APOP postmaster ${apop(challenge, PASSWORD)}`)).toMatchObject({ status: 200 });
  });

  it.each(["clear", "A-crpt"])("takes APOP for a password that is kept as %s", async (encryption) => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask(`CREATEACCOUNT user1 {PasswordEncryption="${encryption}";Password=secret1;}`);
    const { client, challenge } = await greeted(sandbox);
    using _ = client;
    expect(await client.send(`APOP user1 ${apop(challenge, "secret1")}`)).toMatchObject({ status: 200 });
  });

  it.each(["U-crpt", "MD5", "SHA1", "SSHA"])(
    "refuses APOP for a password kept as %s, and takes PASS",
    async (encryption) => {
      await using sandbox = await aSandbox(bare);
      using operator = await RawClient.signIn(sandbox, "postmaster");
      await operator.ask(`CREATEACCOUNT user1 {PasswordEncryption="${encryption}";Password=secret1;}`);
      const { client, challenge } = await greeted(sandbox);
      using _ = client;
      expect(await client.send(`APOP user1 ${apop(challenge, "secret1")}`)).toMatchObject({ status: 515 });
      await client.send("USER user1");
      expect(await client.send("PASS secret1")).toMatchObject({ status: 200 });
    },
  );

  it("answers an Account that does not exist as it answers a wrong password", async () => {
    await using sandbox = await aSandbox(bare);
    const { client } = await greeted(sandbox);
    using _ = client;
    await client.send("USER postmaster");
    const wrong = await client.send("PASS nonsense");
    await client.send("USER nobody");
    expect(await client.send("PASS nonsense")).toEqual(wrong);
    expect(wrong.status).toBe(515);
  });

  it("takes an alias of the Account and an alias of its Domain", async () => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask("CREATEDOMAIN client1.com");
    await operator.ask("SETDOMAINALIASES client1.com (www.client1.com)");
    await operator.ask("CREATEACCOUNT user1@client1.com {Password=secret1;}");
    await operator.ask("SETACCOUNTALIASES user1@client1.com (first)");
    using user = await RawClient.signIn(sandbox, "First@WWW.client1.com", { password: "secret1" });
    expect(await user.ask("GETACCOUNTONESETTING * RealName")).toBeNull();
  });

  it("refuses an empty password, also where an empty one was set", async () => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask('CREATEACCOUNT user1 {Password="";}');
    await operator.ask('SETACCOUNTPASSWORD user1 PASSWORD ""');
    const { client } = await greeted(sandbox);
    using _ = client;
    await client.send("USER user1");
    expect(await client.send("PASS ")).toMatchObject({ status: 515 });
  });

  it("refuses an Account without the PWD service", async () => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask("CREATEACCOUNT user1 {Password=secret1;AccessMode=(30,Mail,IMAP);}");
    const { client } = await greeted(sandbox);
    using _ = client;
    await client.send("USER user1");
    expect(await client.send("PASS secret1")).toMatchObject({ status: 510 });
  });

  it("refuses a readable password where a secure method is required", async () => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask("CREATEACCOUNT user1 {Password=secret1;RequireAPOP=YES;}");
    const { client, challenge } = await greeted(sandbox);
    using _ = client;
    await client.send("USER user1");
    expect(await client.send("PASS secret1")).toMatchObject({ status: 510 });
    expect(await client.send(`APOP user1 ${apop(challenge, "secret1")}`)).toMatchObject({ status: 200 });
  });

  it("answers commands before it with an error", async () => {
    await using sandbox = await aSandbox(bare);
    const { client } = await greeted(sandbox);
    using _ = client;
    expect(await client.send("NOOP")).toMatchObject({ status: 501 });
    expect(await client.send("PASS secret1")).toMatchObject({ status: 501 });
  });

  it("ends the connection after ten wrong passwords", async () => {
    await using sandbox = await aSandbox(bare);
    const { client } = await greeted(sandbox);
    using _ = client;
    for (let turn = 0; turn < 10; turn++) {
      await client.send("USER postmaster");
      await client.send("PASS nonsense");
    }
    await client.closed();
  });

  it("shows in the info and the counters of the Account", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using sandbox = await aSandbox({ ...bare, clock: () => now });
    using first = await RawClient.signIn(sandbox, "postmaster");
    now = Date.UTC(2026, 0, 2);
    using second = await RawClient.signIn(sandbox, "postmaster");
    expect((await first.send("GETACCOUNTINFO * (LastLogin,PrevLogin,LastAddress)")).data).toBe(
      "{LastLogin=#T02-01-2026_00:00:00;PrevLogin=#T01-01-2026_00:00:00;LastAddress=#I[127.0.0.1];}",
    );
    expect(await second.ask("GETACCOUNTSTAT * KEY Logins")).toBe(2);
  });
});

describe("AUTH", () => {
  it("takes PLAIN with the response on the line or after a 300", async () => {
    await using sandbox = await aSandbox(bare);
    const response = base64(`\0postmaster\0${PASSWORD}`);
    const [one, two] = [await greeted(sandbox), await greeted(sandbox)];
    expect(await one.client.send(`AUTH PLAIN ${response}`)).toMatchObject({ status: 200 });
    expect(await two.client.send("auth plain")).toMatchObject({ status: 300 });
    expect(await two.client.send(response)).toMatchObject({ status: 200 });
  });

  it("takes LOGIN", async () => {
    await using sandbox = await aSandbox(bare);
    const { client } = await greeted(sandbox);
    using _ = client;
    expect(await client.send("AUTH LOGIN")).toMatchObject({ status: 300, text: base64("Username:") });
    expect(await client.send(base64("postmaster"))).toMatchObject({ status: 300, text: base64("Password:") });
    expect(await client.send(base64(PASSWORD))).toMatchObject({ status: 200 });
  });

  it("takes CRAM-MD5", async () => {
    await using sandbox = await aSandbox(bare);
    const { client } = await greeted(sandbox);
    using _ = client;
    const { text } = await client.send("AUTH CRAM-MD5");
    const digest = createHmac("md5", PASSWORD).update(Buffer.from(text, "base64")).digest("hex");
    expect(await client.send(base64(`postmaster ${digest}`))).toMatchObject({ status: 200 });
  });

  it("is given up with a star", async () => {
    await using sandbox = await aSandbox(bare);
    const { client } = await greeted(sandbox);
    using _ = client;
    await client.send("AUTH LOGIN");
    expect(await client.send("*")).toMatchObject({ status: 501 });
    expect(await client.send("USER postmaster")).toMatchObject({ status: 300 });
  });

  it("takes WEBUSER for whoever may use the web mail", async () => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask("CREATEACCOUNT user1 {Password=secret1;AccessMode=(30,WebMail);}");
    const { client } = await greeted(sandbox);
    using _ = client;
    expect(await client.send("AUTH WEBUSER user1 secret1")).toMatchObject({ status: 200 });
  });

  it("takes the ID of a live session of the same Account, and of no other", async () => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask("CREATEACCOUNT user1");
    const id = await operator.ask("CREATEWEBUSERSESSION user1 ADDRESS 10.0.0.1");
    const { client } = await greeted(sandbox);
    using _ = client;
    expect(await client.send(`AUTH SESSIONID postmaster ${id}`)).toMatchObject({ status: 515 });
    expect(await client.send(`AUTH SESSIONID user1 ${id}`)).toMatchObject({ status: 200 });
  });
});

describe("NEWPASS", () => {
  it("changes the own password to the rest of the line", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send('NEWPASS new "pass" \\ word')).toMatchObject({ status: 200 });
    using again = await RawClient.signIn(sandbox, "postmaster", { password: 'new "pass" \\ word' });
    expect(await again.send("NOOP")).toMatchObject({ status: 200 });
  });

  it.each(["PWDAllowed", "CanModifyPassword"])("is refused when %s is off", async (key) => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask(`CREATEACCOUNT user1 {Password=secret1;${key}=NO;}`);
    using user = await RawClient.signIn(sandbox, "user1", { password: "secret1" });
    expect(await user.send("NEWPASS another-1")).toMatchObject({ status: 501 });
  });
});

describe("STLS", () => {
  it("puts the connection under TLS, with the challenge still good", async () => {
    await using sandbox = await aSandbox(bare);
    const { client, challenge } = await greeted(sandbox);
    expect(await client.send("STLS")).toMatchObject({ status: 200 });
    using secured = await client.secure();
    expect(await secured.send(`APOP postmaster ${apop(challenge, PASSWORD)}`)).toMatchObject({ status: 200 });
    expect((await secured.send("STLS")).status).toBe(501);
  });

  it("throws away what was sent in clear behind it", async () => {
    await using sandbox = await aSandbox(bare);
    const { client } = await greeted(sandbox);
    client.write("STLS\r\nUSER slipped-in\r\n");
    expect(await client.reply()).toMatchObject({ status: 200 });
    using secured = await client.secure();
    expect(await secured.send(`PASS ${PASSWORD}`)).toMatchObject({ status: 501 });
  });

  it("lets a readable password through where a secure method is required", async () => {
    await using sandbox = await aSandbox(bare);
    using operator = await RawClient.signIn(sandbox, "postmaster");
    await operator.ask("CREATEACCOUNT user1 {Password=secret1;RequireAPOP=YES;}");
    const { client } = await greeted(sandbox);
    await client.send("STLS");
    using secured = await client.secure();
    await secured.send("USER user1");
    expect(await secured.send("PASS secret1")).toMatchObject({ status: 200 });
  });

  it("shows a certificate that is good for the host and for loopback", async () => {
    await using sandbox = await aSandbox(bare);
    const { pem } = await sandbox.certificate();
    const { client } = await greeted(sandbox);
    await client.send("STLS");
    using secured = await client.secure({ ca: pem, rejectUnauthorized: true, servername: "northwind.example" });
    expect(await secured.send("USER postmaster")).toMatchObject({ status: 300 });
  });
});

describe("implicit TLS", () => {
  it("greets on its own port after the handshake", async () => {
    await using sandbox = await aSandbox({ ...bare, tls: true });
    const client = await RawClient.connect({ host: sandbox.host, port: sandbox.tlsPort ?? 0 });
    using secured = await client.secure();
    expect(await secured.reply()).toMatchObject({ status: 200 });
  });
});
