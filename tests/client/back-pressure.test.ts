import { createServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { expect, it } from "vitest";
import { type Dial, dialTcp } from "@/lib/client/dial";
import { opened } from "./opened";

it("a server that stops reading stops bulk work from being written", async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => socket.destroy());
    socket.write("200 ready\r\n");
    let lines = 0;
    socket.on("data", () => {
      lines += 1;
      socket.write(lines === 1 ? "300 more\r\n" : "200 OK\r\n");
      if (lines === 3) socket.pause();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const streams: Duplex[] = [];
  const dial: Dial = async (to, signal) => {
    const dialed = await dialTcp(to, signal);
    streams.push(dialed.stream);
    return dialed;
  };
  const connection = await opened({ port }, { dial });
  const MEGABYTE = 1_000_000;
  const lines = Array.from({ length: 64 }, () => ({ line: "x".repeat(MEGABYTE) }));
  const work = connection.pipeline(lines, () => undefined, { window: 64 }).catch(() => undefined);
  for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
  expect(streams[0]?.writableLength).toBeLessThan(3 * MEGABYTE);
  connection.destroy();
  await work;
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
