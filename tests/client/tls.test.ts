import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Connection, type ConnectionOptions, parseServerUrl } from "@/lib/client";
import {
  type CertificateName,
  certificateFile,
  type Peer,
  type ScriptedServer,
  scriptedServer,
} from "../support/scripted-server";
import { ANN, connectionTo, FAR, failureOf } from "./opened";

const CA = `ca=${certificateFile("ca")}`;

function fingerprintOf(name: CertificateName): string {
  return new X509Certificate(readFileSync(certificateFile(name))).fingerprint256;
}

function implicitTo({ port }: ScriptedServer, query: string, options: ConnectionOptions = {}): Connection {
  return new Connection(parseServerUrl(`pwd+tls://127.0.0.1:${port}?${query}`), options);
}

const SIGN_IN = `
  C: USER ann@mail.example
  S: 300 more
  C: PASS secret
  S: 200 OK
  C: INLINE
  S: 200 OK
`;

async function secured(peer: Peer, name: CertificateName = "localhost"): Promise<void> {
  await peer.play("S: 200 ready <1.2@mail.example>\nC: STLS\nS: 200 go");
  peer.startTls(name);
  await peer.play(SIGN_IN);
}

describe("STLS", () => {
  it("secures the link before anything else is said, and sends the password inside", async () => {
    await using server = await scriptedServer((peer) => secured(peer));
    const connection = connectionTo(server, `?${CA}`, FAR);
    await connection.open(ANN);
    expect(connection.isSecure).toBe(true);
    expect(connection.facts).toMatchObject({
      stls: "used",
      certificate: { subject: "localhost", issuer: "Test CA", protocol: "TLSv1.3" },
    });
    connection.destroy();
  });

  it("carries commands afterwards", async () => {
    await using server = await scriptedServer(async (peer) => {
      await secured(peer);
      await peer.play("C: NOOP\nS: 200 OK");
    });
    const connection = connectionTo(server, `?${CA}`, FAR);
    await connection.open(ANN);
    expect(await connection.send("NOOP")).toEqual({ status: 200, text: "OK" });
    connection.destroy();
  });

  it("is not asked for on loopback, unless a key is pinned", async () => {
    await using server = await scriptedServer(async (peer, index) => {
      if (index === 0) await peer.welcome();
      else await secured(peer);
    });
    const plain = connectionTo(server);
    await plain.open(ANN);
    const pinned = connectionTo(server, `?fingerprint=sha256:${fingerprintOf("localhost")}`);
    await pinned.open(ANN);
    expect([plain.isSecure, pinned.isSecure]).toEqual([false, true]);
    plain.destroy();
    pinned.destroy();
  });

  it("ends everything when it is refused: nothing goes out in clear beyond loopback", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready\nC: STLS\nS: 500 unknown command"));
    const failure = await failureOf(connectionTo(server, "", FAR).open(ANN));
    expect(failure).toMatchObject({ code: "tls", phase: "tls", cause: { status: 500 } });
    expect(server.lines).toEqual(["STLS"]);
  });

  it("may be refused when clear text is allowed; then a challenge is answered", async () => {
    await using server = await scriptedServer((peer) =>
      peer.play(`
        S: 200 ready <753.1213987978@cgate.mobimail.com.br>
        C: STLS
        S: 500 unknown command
        C: APOP ann@mail.example dc0731aada3eb95fd4311dc32f7e0102
        S: 200 OK
        C: INLINE
        S: 200 OK
      `),
    );
    const connection = connectionTo(server, "?clear=allow", FAR);
    await connection.open(ANN);
    expect(connection.facts).toMatchObject({ stls: "refused", isLocal: false });
    connection.destroy();
  });

  it("may be refused when clear text is allowed; without a challenge the password is sent", async () => {
    await using server = await scriptedServer((peer) => peer.play(`S: 200 ready\nC: STLS\nS: 500 no\n${SIGN_IN}`));
    const connection = connectionTo(server, "?clear=allow", FAR);
    await connection.open(ANN);
    expect(connection.isSecure).toBe(false);
    connection.destroy();
  });

  it("does not fall back to clear text when the certificate is wrong, even if it is allowed", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play("S: 200 ready\nC: STLS\nS: 200 go");
      peer.startTls("selfsigned");
      await peer.gone();
    });
    const failure = await failureOf(connectionTo(server, "?clear=allow", FAR).open(ANN));
    expect(failure).toMatchObject({ code: "tls", phase: "tls" });
    expect(server.lines).toEqual(["STLS"]);
  });

  it("refuses data that came behind its answer, before the handshake", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play("S: 200 ready\nC: STLS");
      peer.send("200 go", "200 login OK");
    });
    const failure = await failureOf(connectionTo(server, `?${CA}`, FAR).open(ANN));
    expect(failure).toMatchObject({ code: "tls", message: "Data came before the secure connection was agreed." });
  });

  it("has a deadline", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready\nC: STLS"));
    const failure = await failureOf(connectionTo(server, "", { ...FAR, deadlines: { tls: 20 } }).open(ANN));
    expect(failure).toMatchObject({ code: "timeout", phase: "tls", sent: false });
  });

  it("has a deadline for the handshake, too", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready\nC: STLS\nS: 200 go"));
    const failure = await failureOf(connectionTo(server, "", { ...FAR, deadlines: { tls: 20 } }).open(ANN));
    expect(failure).toMatchObject({ code: "timeout", phase: "tls" });
  });

  it("fails when the server goes away in the handshake", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play("S: 200 ready\nC: STLS\nS: 200 go");
      peer.destroy();
    });
    expect(await failureOf(connectionTo(server, "", FAR).open(ANN))).toMatchObject({ code: "tls", phase: "tls" });
  });
});

describe("TLS from the first byte", () => {
  it("secures the link before the greeting", async () => {
    await using server = await scriptedServer((peer) => peer.play(`S: 200 ready\n${SIGN_IN}`), { tls: "localhost" });
    const connection = implicitTo(server, CA);
    await connection.open(ANN);
    expect(connection.facts).toMatchObject({ stls: "not asked", certificate: { subject: "localhost" } });
    connection.close();
  });

  it("says so when the server speaks in clear", async () => {
    await using server = await scriptedServer((peer) => peer.send("200 ready"));
    expect(await failureOf(implicitTo(server, CA).open(ANN))).toMatchObject({ code: "tls", phase: "tls" });
  });

  it("says so when the client speaks in clear", async () => {
    await using server = await scriptedServer((peer) => peer.gone(), { tls: "localhost" });
    const failure = await failureOf(connectionTo(server, "", { deadlines: { greeting: 50 } }).open(ANN));
    expect(failure).toMatchObject({ phase: "greeting" });
  });
});

describe("the certificate", () => {
  it.each([
    ["localhost", "ca=CA", undefined],
    ["selfsigned", "fingerprint=OWN", undefined],
    ["expired", "fingerprint=OWN", undefined],
    ["localhost", "ca=CA&fingerprint=OWN", undefined],
    ["localhost", "", "The server's certificate comes from an issuer that is not trusted."],
    ["selfsigned", "", "The server's certificate is self-signed."],
    ["expired", "ca=CA", "The server's certificate has expired."],
    ["other", "ca=CA", "The server's certificate is for another name."],
    ["expired", "ca=CA&fingerprint=OWN", "The server's certificate has expired."],
    ["localhost", "fingerprint=FALSE", "The server's certificate is not the one whose fingerprint is configured."],
    [
      "localhost",
      "ca=CA&fingerprint=FALSE",
      "The server's certificate is not the one whose fingerprint is configured.",
    ],
  ] as const)("%s with %s", async (name, query, sentence) => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready"), { tls: name });
    const options = query
      .replace("ca=CA", CA)
      .replace("OWN", `sha256:${fingerprintOf(name)}`)
      .replace("FALSE", `sha256:${fingerprintOf("other")}`);
    const probing = implicitTo(server, options).probe();
    if (sentence === undefined) expect(await probing).toMatchObject({ greeting: "ready" });
    else expect(await failureOf(probing)).toMatchObject({ code: "tls", phase: "tls", message: sentence });
  });

  it("is checked against the name that was asked for", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready"), { tls: "localhost" });
    const named = new Connection(parseServerUrl(`pwd+tls://localhost:${server.port}?${CA}`));
    expect(await named.probe()).toMatchObject({ certificate: { subject: "localhost" } });
  });

  it("names an organisation when there is no other name", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready"), { tls: "other" });
    const facts = await implicitTo(server, `fingerprint=sha256:${fingerprintOf("other")}`).probe();
    expect(facts.certificate).toMatchObject({ subject: "Other organisation", issuer: "Test CA" });
  });

  it("cannot be judged when the file of issuers is missing", async () => {
    await using server = await scriptedServer((peer) => peer.send("200 ready"));
    const failure = await failureOf(implicitTo(server, "ca=/no/such/file.pem").open(ANN));
    expect(failure).toMatchObject({ code: "tls", message: "The file of trusted certificates cannot be read." });
    expect(server.connections).toBe(0);
  });
});
