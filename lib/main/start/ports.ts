import { createServer } from "node:net";

/** True when nobody listens there. */
function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The port asked for, or the next one that is free. */
export async function freePort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) if (await isFree(host, port)) return port;
  throw new Error(`No port from ${wanted} to ${wanted + 49} is free on ${host}.`);
}
