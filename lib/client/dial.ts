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
    const socket = connect({ host: address.host, port: address.port, noDelay: true, signal });
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    // The listener stays: an error that nobody listens for would end the process.
    socket.on("error", reject);
    socket.once("connect", () => resolve({ stream: socket, isLocal: isLoopback(socket.remoteAddress ?? "") }));
  });
