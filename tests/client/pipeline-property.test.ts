import fc from "fast-check";
import { expect, it } from "vitest";
import type { BulkLine } from "@/lib/client";
import { scriptedServer } from "../support/scripted-server";
import { opened } from "./opened";

const SIGN_IN_LINES = 3;

const conversations = fc.record({
  count: fc.integer({ min: 0, max: 30 }),
  window: fc.integer({ min: 1, max: 8 }),
  /** The server answers so many lines and goes away. */
  answers: fc.integer({ min: 0, max: 35 }),
  /** It waits for so many lines before it answers any of them, as far as the window lets it. */
  burst: fc.integer({ min: 1, max: 8 }),
  refused: fc.array(fc.nat({ max: 30 }), { maxLength: 5 }),
});

it("whatever the server does: answered lines are told in order, then unknown ones, and no other line was received", async () => {
  await fc.assert(
    fc.asyncProperty(conversations, async ({ count, window, answers, burst, refused }) => {
      const expectedFor = (index: number) => `X${index} ${refused.includes(index) ? "refused" : "done"}`;
      await using server = await scriptedServer(async (peer) => {
        await peer.welcome();
        const last = Math.min(answers, count);
        const step = Math.min(burst, window);
        for (let index = 0; index < last; index += step) {
          const ahead = Math.min(step, last - index);
          for (let line = 0; line < ahead; line++) await peer.line();
          for (let line = 0; line < ahead; line++) peer.send(refused.includes(index + line) ? "501 no" : "200 OK");
        }
        if (answers < count) peer.destroy();
        else await peer.gone();
      });
      const connection = await opened(server);
      const lines = Array.from({ length: count }, (_, index) => ({ line: `X${index}` }));
      const told: string[] = [];
      const work = connection.pipeline(lines, ({ line }: BulkLine, { kind }) => void told.push(`${line} ${kind}`), {
        window,
      });
      const isWhole = await work.then(
        () => true,
        () => false,
      );
      const answered = told.filter((words) => !words.endsWith("unknown"));
      expect(isWhole).toBe(answers >= count);
      expect(answered).toEqual(lines.slice(0, answered.length).map((_, index) => expectedFor(index)));
      expect(told.map((words) => words.split(" ")[0])).toEqual(lines.slice(0, told.length).map(({ line }) => line));
      expect(told.length - answered.length).toBeLessThanOrEqual(window);
      expect(server.lines.length - SIGN_IN_LINES).toBeLessThanOrEqual(told.length);
      expect(connection.state).toBe(isWhole ? "ready" : "closed");
      connection.destroy();
    }),
    { numRuns: 60, seed: 7 },
  );
});
