import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { isLoopback, type ServerAddress } from "./server-address";

/** A stream to the server. `isLocal` says that its bytes do not leave this machine. */
export interface Dialed {
  readonly stream: Duplex;
  readonly isLocal: boolean;
}

/** Makes a stream to the server. When the signal aborts, nothing may be left open. */
export type Dial = (address: ServerAddress, signal: AbortSignal) => Promise<Dialed>;

const KEEP_ALIVE_MS = 60_000;

export const dialTcp: Dial = (address, signal) =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: address.host, port: address.port, noDelay: true });
    const giveUp = () => socket.destroy(new Error("The connection is no longer wanted."));
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    // The listener stays: an error that nobody listens for would end the process.
    socket.on("error", reject);
    socket.once("connect", () => {
      // From here on the socket belongs to whoever asked for it, TLS included.
      signal.removeEventListener("abort", giveUp);
      resolve({ stream: socket, isLocal: isLoopback(socket.remoteAddress ?? "") });
    });
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
