import { randomBytes } from "node:crypto";
import type { ServerFacts } from "./call";
import { Engine } from "./engine";
import { replay } from "./events";
import { type SeedName, seeds } from "./seed";
import { OPERATOR } from "./seed/sign-ins";
import type { MailServer } from "./state/mail-server";
import { Store } from "./store/store";
import { type Certificate, certificateFor } from "./wire/certificate";
import { Faults } from "./wire/faults";
import { Listener } from "./wire/listener";

const MINUTE = 60_000;

export interface SandboxOptions {
  /** 0, the default, picks a free port. */
  readonly port?: number;
  readonly host?: string;
  /** Where the state is kept; left out, it is kept in memory and forgotten. */
  readonly data?: string;
  /**
   * The password of the operator, at every start, and of the other sign-ins of a new sandbox. Left out, a new sandbox gets
   * a random one and an old one keeps what it has.
   */
  readonly password?: string;
  /** So many Accounts in a Domain of their own. */
  readonly accounts?: number;
  readonly cluster?: boolean;
  readonly latencyMs?: number;
  /** Implicit TLS on a second port. STLS works without it. */
  readonly tls?: boolean;
  readonly clock?: () => number;
  /** What a new sandbox holds: a company, or a Main Domain with its postmaster. */
  readonly seed?: SeedName;
  /** The Main Domain of the bare seed. */
  readonly mainDomain?: string;
  readonly version?: string;
  /** Offer APOP in the greeting. */
  readonly apop?: boolean;
  readonly idleMs?: number;
  /** How long a connection may stay without signing in. */
  readonly loginMs?: number;
  readonly maxLineBytes?: number;
  readonly maxConnections?: number;
  readonly maxPerAddress?: number;
  /** Told about failures of the sandbox itself. */
  readonly report?: (error: unknown) => void;
}

export interface Sandbox extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** The port of implicit TLS, when there is one. */
  readonly tlsPort: number | undefined;
  /** `pwd://host:port` */
  readonly url: string;
  /** What the people of a new sandbox sign in with, when no password was given. */
  readonly generatedPassword: string | undefined;
  readonly faults: Faults;
  /** The state, for tests that look behind the protocol. */
  readonly server: MailServer;
  certificate(): Promise<Certificate>;
  /** Fulfilled when the sandbox has ended, by a SHUTDOWN or by {@link close}. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

interface Opened {
  readonly engine: Engine;
  /** Made by this start, when the state is new and no password was given. */
  readonly generatedPassword: string | undefined;
  readonly close: () => void;
}

/** Opens the state, making it when it is new. A given password becomes the operator's at every start. */
function openState(options: SandboxOptions): Opened {
  const generated = options.password === undefined ? randomBytes(9).toString("base64url") : undefined;
  const password = options.password ?? generated ?? "";
  const clock = options.clock ?? Date.now;
  const facts: ServerFacts = {
    version: options.version ?? "6.4.8",
    startedAt: clock(),
    cluster: options.cluster ?? false,
  };
  const create = () =>
    seeds[options.seed ?? "company"]({
      now: clock(),
      password,
      mainDomain: options.mainDomain,
      cluster: facts.cluster,
    });
  const { data: directory } = options;
  const store =
    directory === undefined
      ? undefined
      : new Store({
          directory,
          create,
          replay: (server, event) => replay(server, facts, event),
          report: options.report ?? (() => undefined),
        });
  const server = store?.server ?? create();
  server.isClusterMember = facts.cluster;
  const engine = new Engine({ server, facts, clock, keep: (event) => store?.append(event) });
  if (options.accounts !== undefined && options.accounts > 0) engine.addAccounts(options.accounts);
  const isOld = store !== undefined && !store.isNew;
  if (isOld && generated === undefined) engine.setOperatorPassword(`${OPERATOR}@${server.mainDomain.name}`, password);
  return { engine, generatedPassword: isOld ? undefined : generated, close: () => store?.close() };
}

interface ListenerParts {
  readonly engine: Engine;
  readonly faults: Faults;
  readonly certificate: () => Promise<Certificate>;
  readonly stopped: () => void;
}

function listenerFor(parts: ListenerParts, options: SandboxOptions): Listener {
  return new Listener({
    ...parts,
    apop: options.apop ?? true,
    latencyMs: options.latencyMs ?? 0,
    idleMs: options.idleMs ?? 5 * MINUTE,
    loginMs: options.loginMs ?? MINUTE,
    maxLineBytes: options.maxLineBytes ?? 16 * 1024 * 1024,
    maxConnections: options.maxConnections ?? 10_000,
    maxPerAddress: options.maxPerAddress ?? 10_000,
    report: options.report ?? (() => undefined),
  });
}

/** Starts a mail server of our own that speaks PWD as the vendor's guide says, with state and rights. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { engine, generatedPassword, close: closeState } = openState(options);
  const faults = new Faults();
  let made: Promise<Certificate> | undefined;
  const certificate = () => (made ??= certificateFor(engine.server.mainDomain.name, options.data));
  let tellEnded: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    tellEnded = resolve;
  });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= listener.close().then(closeState);
    closing.then(tellEnded, tellEnded);
    return closing;
  };
  const stopped = () => void close().catch(options.report ?? (() => undefined));
  const listener = listenerFor({ engine, faults, certificate, stopped }, options);
  const host = options.host ?? "127.0.0.1";
  try {
    const port = await listener.open(host, options.port ?? 0);
    const tlsPort = options.tls ? await listener.open(host, 0, true) : undefined;
    return {
      host,
      port,
      tlsPort,
      url: `pwd://${host.includes(":") ? `[${host}]` : host}:${port}`,
      generatedPassword,
      faults,
      server: engine.server,
      certificate,
      ended,
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
