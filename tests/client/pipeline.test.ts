import { describe, expect, it, vi } from "vitest";
import type { BulkLine, BulkResult } from "@/lib/client";
import { AbortedError, ConnectionLostError, InputError, ProtocolError, TimeoutError } from "@/lib/errors";
import { type Peer, type ScriptedServer, scriptedServer } from "../support/scripted-server";
import { echoing, failureOf, gate, opened } from "./opened";

const SIGN_IN_LINES = 3;

function numbered(count: number): BulkLine[] {
  return Array.from({ length: count }, (_, index) => ({ line: `X${index}` }));
}

/** What is told, one word for each line: its own name, and what became of it. */
function listener() {
  const told: string[] = [];
  const onResult = ({ line }: BulkLine, result: BulkResult) => {
    const words = { done: () => "done", refused: () => "refused", unknown: () => "unknown" };
    told.push(`${line} ${words[result.kind]()}`);
  };
  return { told, onResult };
}

function serverOf(script: (peer: Peer) => Promise<void>): Promise<ScriptedServer> {
  return scriptedServer(async (peer) => {
    await peer.welcome();
    await script(peer);
  });
}

async function receive(peer: Peer, count: number): Promise<void> {
  for (let line = 0; line < count; line++) await peer.line();
}

function endingWith(peer: Peer, bytes: string): void {
  peer.write(bytes);
  peer.end();
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

describe("a pipeline", () => {
  it("tells each answer with its own line, in order, and leaves the connection ready", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const told: unknown[] = [];
    await connection.pipeline(
      numbered(500),
      ({ line }, result) => {
        told.push([line, result.kind === "done" ? result.reply.value : result]);
      },
      { window: 7 },
    );
    expect(told).toEqual(numbered(500).map(({ line }) => [line, `"${line}"`]));
    expect(connection.state).toBe("ready");
    connection.destroy();
  });

  it("hands back the caller's own object", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const lines = [{ line: "X", row: 17 }];
    const rows: number[] = [];
    await connection.pipeline(lines, ({ row }) => void rows.push(row));
    expect(rows).toEqual([17]);
    connection.destroy();
  });

  it("goes on behind a refusal", async () => {
    await using server = await serverOf(async (peer) => {
      await receive(peer, 3);
      peer.send("200 OK", "501 no such thing", "200 OK");
    });
    const connection = await opened(server);
    const results: BulkResult[] = [];
    await connection.pipeline(numbered(3), (_, result) => void results.push(result), { window: 3 });
    expect(results).toMatchObject([
      { kind: "done", reply: { status: 200, text: "OK" } },
      { kind: "refused", error: { code: "reply", status: 501, text: "no such thing" } },
      { kind: "done" },
    ]);
    connection.destroy();
  });

  it("sends as many lines ahead as the window has room for, and no more", async () => {
    const ahead: number[] = [];
    await using server = await serverOf(async (peer) => {
      await receive(peer, 4);
      for (let line = 4; line < 10; line++) {
        await settle();
        ahead.push(server.lines.length - SIGN_IN_LINES);
        peer.send("200 OK");
        await peer.line();
      }
      peer.send("200 OK", "200 OK", "200 OK", "200 OK");
    });
    const connection = await opened(server);
    await connection.pipeline(numbered(10), () => undefined, { window: 4 });
    expect(ahead).toEqual([4, 5, 6, 7, 8, 9]);
    connection.destroy();
  });

  it("sends one line per round trip when nothing else is asked for", async () => {
    await using server = await serverOf(async (peer) => {
      for (const line of ["X0", "X1", "X2"]) {
        expect(await peer.line()).toBe(line);
        await settle();
        expect(server.lines.at(-1)).toBe(line);
        peer.send("200 OK");
      }
    });
    const connection = await opened(server);
    const { told, onResult } = listener();
    await connection.pipeline(numbered(3), onResult);
    expect(told).toEqual(["X0 done", "X1 done", "X2 done"]);
    connection.destroy();
  });

  it("takes lines as they are made, and reads answers meanwhile", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const { told, onResult } = listener();
    async function* made() {
      for (const one of numbered(3)) {
        yield one;
        await vi.waitUntil(() => told.length > 0 && told.at(-1) === `${one.line} done`, { interval: 1 });
      }
    }
    await connection.pipeline(made(), onResult, { window: 8 });
    expect(told).toEqual(["X0 done", "X1 done", "X2 done"]);
    connection.destroy();
  });

  it("reads no further ahead of a slow listener than the window", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const busy = gate();
    let listening = 0;
    const work = connection.pipeline(
      numbered(100),
      async () => {
        listening += 1;
        await busy.passed;
      },
      { window: 4 },
    );
    await vi.waitUntil(() => listening === 1, { interval: 1 });
    await settle();
    expect(server.lines.length - SIGN_IN_LINES).toBeLessThanOrEqual(5);
    busy.open();
    await work;
    expect(listening).toBe(100);
    connection.destroy();
  });

  it("reads answers that are split at any byte", async () => {
    const answers = Buffer.from('201 {"Жук"=(a,b);}\r\n501 no\r\n200 OK\r\n');
    for (let at = 1; at < answers.length; at++) {
      await using server = await serverOf(async (peer) => {
        await receive(peer, 3);
        peer.write(answers.subarray(0, at));
        await new Promise(setImmediate);
        peer.write(answers.subarray(at));
      });
      const connection = await opened(server);
      const { told, onResult } = listener();
      await connection.pipeline(numbered(3), onResult, { window: 3 });
      expect(told).toEqual(["X0 done", "X1 refused", "X2 done"]);
      connection.destroy();
    }
  });

  it("reads data of several lines in the default framing", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play(
        "S: 200 ready\nC: USER ann@mail.example\nS: 300 more\nC: PASS secret\nS: 200 OK\nC: INLINE\nS: 500 no",
      );
      await receive(peer, 2);
      peer.send("200 data follow", "(a,", " b)", "200 data follow", "{c=d;}");
    });
    const connection = await opened(server);
    const values: unknown[] = [];
    const keep = (_: BulkLine, result: BulkResult) => void values.push(result.kind === "done" && result.reply.value);
    await connection.pipeline(numbered(2), keep, { window: 2 });
    expect(values).toEqual(["(a,\n b)", "{c=d;}"]);
    connection.destroy();
  });

  it("sends nothing when there are no lines", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    await connection.pipeline([], () => undefined, { window: 4 });
    expect(server.lines).toHaveLength(SIGN_IN_LINES);
    expect(connection.state).toBe("ready");
    connection.destroy();
  });

  it("keeps the connection to itself while it runs", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const work = connection.pipeline(numbered(3), () => undefined);
    expect(await failureOf(connection.send("Y"))).toMatchObject({ code: "internal" });
    await work;
    expect(server.lines).not.toContain("Y");
    connection.destroy();
  });

  it("sends lines that are larger than any buffer on the way", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      for (;;) peer.send(`201 #${(await peer.line()).length}`);
    });
    const connection = await opened(server);
    const long = Array.from({ length: 12 }, () => ({ line: "x".repeat(1_000_000) }));
    const values = new Set<unknown>();
    const keep = (_: BulkLine, result: BulkResult) => void values.add(result.kind === "done" && result.reply.value);
    await connection.pipeline(long, keep, { window: 12 });
    expect([...values]).toEqual(["#1000000"]);
    connection.destroy();
  });
});

describe("a pipeline whose connection fails", () => {
  const window = { window: 4, timeoutMs: 5_000 };

  it.each([
    ["is closed", (peer: Peer) => peer.end(), ConnectionLostError],
    ["breaks", (peer: Peer) => peer.destroy(), ConnectionLostError],
    ["breaks in an answer", (peer: Peer) => endingWith(peer, "200 O"), ConnectionLostError],
    ["brings a line without a code", (peer: Peer) => peer.send("what?"), ProtocolError],
    ["brings a question", (peer: Peer) => peer.send("300 go on"), ProtocolError],
  ])("because it %s: what was sent is unknown, what was not is not told", async (_, fail, kind) => {
    await using server = await serverOf(async (peer) => {
      await receive(peer, 4);
      peer.send("200 OK", "501 no");
      await receive(peer, 2);
      fail(peer);
      await peer.gone();
    });
    const connection = await opened(server);
    const { told, onResult } = listener();
    const failure = await failureOf(connection.pipeline(numbered(50), onResult, window));
    expect(failure).toBeInstanceOf(kind);
    expect(failure).toMatchObject({ sent: true });
    expect(told).toEqual(["X0 done", "X1 refused", "X2 unknown", "X3 unknown", "X4 unknown", "X5 unknown"]);
    expect(connection.state).toBe("closed");
  });

  it("gives the answers that came before the end", async () => {
    await using server = await serverOf(async (peer) => {
      await receive(peer, 4);
      peer.send("200 OK", "200 OK", "200 OK");
      peer.end();
    });
    const connection = await opened(server);
    const { told, onResult } = listener();
    await failureOf(connection.pipeline(numbered(4), onResult, window));
    expect(told).toEqual(["X0 done", "X1 done", "X2 done", "X3 unknown"]);
  });

  it("because the oldest line was not answered in time", async () => {
    await using server = await serverOf(async (peer) => {
      await receive(peer, 4);
      peer.send("200 OK");
      await peer.gone();
    });
    const connection = await opened(server);
    const { told, onResult } = listener();
    const failure = await failureOf(connection.pipeline(numbered(9), onResult, { window: 4, timeoutMs: 40 }));
    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).toMatchObject({ phase: "reply", sent: true });
    expect(told[0]).toBe("X0 done");
    expect(new Set(told.slice(1).map((words) => words.split(" ")[1]))).toEqual(new Set(["unknown"]));
  });

  it("because the server says more than it was asked for", async () => {
    await using server = await serverOf(async (peer) => {
      await receive(peer, 2);
      peer.send("200 OK", "200 OK", "200 OK");
      await peer.gone();
    });
    const connection = await opened(server);
    const failure = await failureOf(connection.pipeline(numbered(2), () => undefined, window));
    expect(failure).toBeInstanceOf(ProtocolError);
    expect(connection.state).toBe("closed");
  });

  it("while the next line is being made: nothing is unknown", async () => {
    await using server = await serverOf(async (peer) => {
      await receive(peer, 1);
      peer.send("200 OK");
      peer.end();
    });
    const connection = await opened(server);
    const { told, onResult } = listener();
    async function* stalling() {
      yield { line: "X0" };
      await new Promise(() => undefined);
    }
    const failure = await failureOf(connection.pipeline(stalling(), onResult, window));
    expect(failure).toMatchObject({ code: "connection-lost", sent: false });
    expect(told).toEqual(["X0 done"]);
    expect(connection.state).toBe("closed");
  });

  it("because something stray came with an answer: the line that would be taken for its question is not sent", async () => {
    const answered = gate();
    await using server = await serverOf(async (peer) => {
      await receive(peer, 1);
      peer.send("200 OK", "200 a stray one");
      await receive(peer, 1);
    });
    const connection = await opened(server);
    const told: string[] = [];
    async function* two() {
      yield { line: "X0" };
      await answered.passed;
      yield { line: "X1" };
    }
    const work = connection.pipeline(two(), ({ line }) => {
      told.push(line);
      answered.open();
    });
    expect(await failureOf(work)).toBeInstanceOf(ProtocolError);
    await settle();
    expect([told, server.lines.slice(SIGN_IN_LINES)]).toEqual([["X0"], ["X0"]]);
    expect(connection.state).toBe("closed");
  });

  it("while answers are still being listened to: what comes next is not sent, and so not unknown", async () => {
    const over = gate();
    await using server = await serverOf(async (peer) => {
      await receive(peer, 2);
      peer.send("200 OK", "200 OK");
      peer.destroy();
      await settle();
      over.open();
    });
    const connection = await opened(server);
    async function* three() {
      yield* numbered(2);
      await over.passed;
      yield { line: "X2" };
    }
    const { told, onResult } = listener();
    const slowly = async (line: BulkLine, result: BulkResult) => {
      await over.passed;
      await settle();
      onResult(line, result);
    };
    await failureOf(connection.pipeline(three(), slowly, { window: 4 }));
    expect(told).toEqual(["X0 done", "X1 done"]);
  });

  it("because its owner ends it", async () => {
    const received = gate();
    await using server = await serverOf(async (peer) => {
      await receive(peer, 4);
      received.open();
      await peer.gone();
    });
    const connection = await opened(server);
    const { told, onResult } = listener();
    const failing = failureOf(connection.pipeline(numbered(9), onResult, window));
    await received.passed;
    connection.destroy();
    expect(await failing).toMatchObject({ code: "connection-lost", sent: true });
    expect(told).toEqual(["X0 unknown", "X1 unknown", "X2 unknown", "X3 unknown"]);
  });
});

describe("a pipeline that is stopped", () => {
  it("by an abort sends no more, and still tells what is under way", async () => {
    const abort = new AbortController();
    await using server = await serverOf(async (peer) => {
      await receive(peer, 4);
      abort.abort();
      peer.send("200 OK", "200 OK", "200 OK", "200 OK");
      await settle();
      expect(server.lines).toHaveLength(SIGN_IN_LINES + 4);
      await peer.play("C: Y\nS: 200 OK");
    });
    const connection = await opened(server);
    const { told, onResult } = listener();
    const { signal } = abort;
    const failure = await failureOf(connection.pipeline(numbered(50), onResult, { window: 4, signal }));
    expect(failure).toBeInstanceOf(AbortedError);
    expect(failure).toMatchObject({ sent: false });
    expect(told).toEqual(["X0 done", "X1 done", "X2 done", "X3 done"]);
    await connection.send("Y");
    connection.destroy();
  });

  it("while the next line is being made does not send it when it comes", async () => {
    const abort = new AbortController();
    const late = gate();
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    async function* slow() {
      yield { line: "X0" };
      await late.passed;
      yield { line: "X1" };
    }
    const work = connection.pipeline(slow(), () => abort.abort(), { window: 4, signal: abort.signal });
    await failureOf(work);
    late.open();
    await settle();
    await connection.send("Y");
    expect(server.lines.slice(SIGN_IN_LINES)).toEqual(["X0", "Y"]);
    connection.destroy();
  });

  it("before it began sends nothing", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const signal = AbortSignal.abort();
    expect(await failureOf(connection.pipeline(numbered(1), () => undefined, { signal }))).toBeInstanceOf(AbortedError);
    expect(connection.state).toBe("ready");
    connection.destroy();
  });

  it("by its source fails with the source's own error, and lets the source tidy up", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const { told, onResult } = listener();
    const own = new Error("no more rows");
    function* failing() {
      yield { line: "X0" };
      throw own;
    }
    expect(await failureOf(connection.pipeline(failing(), onResult, { window: 4 }))).toBe(own);
    expect(told).toEqual(["X0 done"]);
    expect(connection.state).toBe("ready");
    connection.destroy();
  });

  it("by a line that is none refuses it before anything of it goes out", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const { told, onResult } = listener();
    const lines = [{ line: "X0" }, { line: "NOOP\r\nDELETEDOMAIN x" }, { line: "X2" }];
    expect(await failureOf(connection.pipeline(lines, onResult, { window: 4 }))).toBeInstanceOf(InputError);
    expect(told).toEqual(["X0 done"]);
    expect(server.lines).toHaveLength(SIGN_IN_LINES + 1);
    connection.destroy();
  });

  it("by its listener still tells what is under way", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    const own = new Error("the disk is full");
    const told: string[] = [];
    const failing = ({ line }: BulkLine) => {
      told.push(line);
      if (told.length === 1) throw own;
    };
    expect(await failureOf(connection.pipeline(numbered(50), failing, { window: 4 }))).toBe(own);
    expect(told).toEqual(server.lines.slice(SIGN_IN_LINES));
    expect(connection.state).toBe("ready");
    connection.destroy();
  });

  it("lets a source that was left before its end tidy up", async () => {
    await using server = await serverOf(async (peer) => {
      await receive(peer, 1);
      peer.destroy();
    });
    const connection = await opened(server);
    const tidied = gate();
    function* endless() {
      try {
        for (let line = 0; ; line++) yield { line: `X${line}` };
      } finally {
        tidied.open();
      }
    }
    await failureOf(connection.pipeline(endless(), () => undefined, { window: 2 }));
    await tidied.passed;
    connection.destroy();
  });

  it("is not stopped by a listener that takes longer than an answer may", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      await using server = await scriptedServer(echoing);
      const connection = await opened(server);
      const busy = gate();
      let listening = 0;
      const slow = async () => {
        listening += 1;
        await busy.passed;
      };
      const work = connection.pipeline(numbered(9), slow, { window: 4, timeoutMs: 1_000 });
      while (listening === 0) await new Promise(setImmediate);
      vi.advanceTimersByTime(10_000);
      busy.open();
      await work;
      expect(listening).toBe(9);
      connection.destroy();
    } finally {
      vi.useRealTimers();
    }
  });
});
