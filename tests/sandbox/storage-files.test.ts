import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode, isArray, type Value } from "@/lib/codec";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

async function withAccounts() {
  const sandbox = await aSandbox({ seed: "bare" });
  const client = await RawClient.signIn(sandbox, "postmaster");
  for (const name of ["user1", "boss"]) await client.ask(`CREATEACCOUNT ${name} {Password="${PASSWORD}";}`);
  return { sandbox, client };
}

function dataOf(value: Value): number[] {
  const [data] = isArray(value) ? value : [];
  return data instanceof Uint8Array ? [...data] : [];
}

/** What the guide says that a write at a position leaves, or nothing when it must be refused. */
function model(
  old: readonly number[] | undefined,
  position: "" | "BEG" | "END" | "NEW" | number,
  data: readonly number[],
) {
  if (position === "" || position === 0) return data;
  if (position === "NEW") return old === undefined ? data : undefined;
  if (position === "END") return [...(old ?? []), ...data];
  if (old === undefined) return undefined;
  const start = position === "BEG" ? 0 : position;
  return start > old.length ? undefined : [...old.slice(0, start), ...data, ...old.slice(start + data.length)];
}

describe("a file", () => {
  it("holds what any row of writes leaves, and is untouched by those that are refused", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    const write = fc.record({
      position: fc.oneof(fc.constantFrom("", "BEG", "END", "NEW"), fc.nat(9)),
      data: fc.array(fc.nat(255), { maxLength: 6 }),
    });
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 8 }), async (writes) => {
        const name = `f${turn++}`;
        let held: readonly number[] | undefined;
        for (const { position, data } of writes) {
          const offset = position === "" ? "" : `OFFSET ${position} `;
          const { status } = await client.send(
            `WRITESTORAGEFILE user1 FILE ${name} ${offset}DATA ${encode(new Uint8Array(data))}`,
          );
          const wanted = model(held, position, data);
          expect([position, status]).toEqual([position, wanted === undefined ? 501 : 200]);
          held = wanted ?? held;
        }
        if (held === undefined) return;
        expect(dataOf(await client.ask(`READSTORAGEFILE user1 FILE ${name}`))).toEqual([...held]);
        await client.ask(`DELETESTORAGEFILE user1 FILE ${name}`);
      }),
      { numRuns: 40 },
    );
  });

  it("is read back in slices", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    const bytes = new Uint8Array(10_000).map((_value, index) => index % 251);
    await client.ask(`WRITESTORAGEFILE user1 FILE big.bin DATA ${encode(bytes)}`);
    const read: number[] = [];
    for (let at = 0; at < bytes.length; at += 999)
      read.push(...dataOf(await client.ask(`READSTORAGEFILE user1 FILE big.bin OFFSET ${at} SIZE 999`)));
    expect(read).toEqual([...bytes]);
  });

  it("loses its attributes when it is replaced, and keeps them when it is written at a position", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("WRITESTORAGEFILE user1 FILE a DATA [SGk=]");
    await client.ask("UPDATESTORAGEFILEATTR user1 FILE a (<tag>red</tag>)");
    await client.ask("WRITESTORAGEFILE user1 FILE a OFFSET END DATA [SGk=]");
    expect((await client.send("READSTORAGEFILEATTR user1 FILE a")).data).toBe("(<tag>red</tag>)");
    await client.ask("WRITESTORAGEFILE user1 FILE a DATA [SGk=]");
    expect((await client.send("READSTORAGEFILEATTR user1 FILE a")).data).toBe("()");
  });

  it.each(["../a", "a/../b", "a//b", "a/./b", "a\\\\b"])("is never called %s", async (name) => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    expect(await client.send(`WRITESTORAGEFILE user1 FILE "${name}" DATA [SGk=]`)).toMatchObject({ status: 501 });
  });
});

describe("a File Access Right", () => {
  const GRANT = '(<ACL><aclElem name="boss" rights="lr"/></ACL>)';

  it("lets another user do what it grants, and nothing else", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("WRITESTORAGEFILE user1 FILE shared/a DATA [SGk=]");
    await client.ask("WRITESTORAGEFILE user1 FILE own/a DATA [SGk=]");
    await client.ask(`UPDATESTORAGEFILEATTR user1 FILE shared/ ${GRANT}`);
    using boss = await RawClient.signIn(sandbox, "boss");
    const statuses = [];
    for (const line of [
      "READSTORAGEFILE user1 FILE shared/a",
      "LISTSTORAGEFILES user1 PATH shared",
      "WRITESTORAGEFILE user1 FILE shared/a DATA [SGk=]",
      "DELETESTORAGEFILE user1 FILE shared/a",
      "UPDATESTORAGEFILEATTR user1 FILE shared/ ()",
      "READSTORAGEFILE user1 FILE own/a",
      "LISTSTORAGEFILES user1",
      "GETFILESUBSCRIPTION user1",
    ])
      statuses.push((await boss.send(line)).status);
    expect(statuses).toEqual([201, 201, 510, 510, 510, 510, 510, 510]);
  });

  it("does not count for somebody who acts for another", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("WRITESTORAGEFILE user1 FILE shared/a DATA [SGk=]");
    await client.ask(`UPDATESTORAGEFILEATTR user1 FILE shared/ ${GRANT}`);
    using boss = await RawClient.signIn(sandbox, "boss");
    expect(await boss.send("READSTORAGEFILE user1 FILE shared/a AUTH boss")).toMatchObject({ status: 510 });
  });

  it("is granted by the owner or by who holds the right to grant", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("WRITESTORAGEFILE user1 FILE a DATA [SGk=]");
    await client.ask('UPDATESTORAGEFILEATTR user1 FILE a (<ACL><aclElem name="boss" rights="rw"/></ACL>)');
    using boss = await RawClient.signIn(sandbox, "boss");
    expect(await boss.send("UPDATESTORAGEFILEATTR user1 FILE a (<tag>x</tag>)")).toMatchObject({ status: 200 });
    expect(await boss.send("UPDATESTORAGEFILEATTR user1 FILE a (<ACL/>)")).toMatchObject({ status: 510 });
    using owner = await RawClient.signIn(sandbox, "user1");
    expect(await owner.send("UPDATESTORAGEFILEATTR user1 FILE a (<ACL/>)")).toMatchObject({ status: 200 });
    expect(await boss.send("READSTORAGEFILE user1 FILE a")).toMatchObject({ status: 510 });
  });
});
