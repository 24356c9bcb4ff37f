import type { AnyInput, DictionaryKind, Effect, InputOf, Operation, Parts } from "./params";
import { eachParam } from "./params";
import type { ReplyType, ReplyTypes, Returns } from "./returns";
import type { DomainRight, ServerRight } from "./rights";
import type { Undo } from "./undo";

/** The kind of object that a command reads or changes; with the names in the input it is the cache key. */
export type ObjectKind =
  | "account"
  | "alert"
  | "balance"
  | "dataset"
  | "directory"
  | "domain"
  | "forwarder"
  | "group"
  | "ipList"
  | "list"
  | "mailbox"
  | "misc"
  | "module"
  | "monitoring"
  | "namedTask"
  | "pbx"
  | "pbxTask"
  | "queue"
  | "roster"
  | "router"
  | "rules"
  | "script"
  | "serverSettings"
  | "session"
  | "skin"
  | "statistics"
  | "storageFile"
  | "tempIp";

/** True when every named parameter is present (and equals the value, where one is given). */
export type Condition = Readonly<Record<string, true | string | number>>;

/** When a further right comes into play; lib/access decides whether the case is at hand. */
export type AccessCase = "secondaryDomain" | "singleMailboxOrLegacy";

/** Who may use a command. Rights of one list: server rights are alternatives, Domain rights are needed all together. */
export interface Access {
  readonly server: readonly ServerRight[];
  readonly domain: readonly DomainRight[];
  /** The owner of the account (or of the list) may use it too. */
  readonly self?: true;
  /** The Guide puts it under "available for the System Administrators only". */
  readonly systemOnly?: true;
  /** Further rights in certain cases. `domain`: needed as well. `server`: enough instead. */
  readonly cases?: readonly {
    readonly when: AccessCase;
    readonly domain?: DomainRight;
    readonly server?: ServerRight;
  }[];
  /** Where the Guide names no right: what we take for granted. An empty list: everybody who is signed in. */
  readonly assumed?: readonly ServerRight[];
}

/** Which account's identity a command touches, so that the rank rule applies (design, "Rank rule"). */
export type Identity =
  /** The account named by this parameter. */
  | { readonly account: string }
  /** The account named by the parameter, when this dictionary holds authentication keys. */
  | { readonly account: string; readonly whenKeysIn: string }
  /** Whoever the session belongs to. */
  | { readonly session: string }
  /** Every account below: Account Defaults and Templates of the named Domain, or of the server, with authentication keys. */
  | { readonly below: string | "server"; readonly whenKeysIn: string };

export interface Command<P extends Parts = Parts, R extends ReplyType = ReplyType> {
  readonly verb: string;
  readonly section: string;
  readonly object: ObjectKind;
  readonly summary: string;
  readonly help?: string;
  readonly effect: Effect;
  /** The effect of certain inputs, where it differs. The first case that holds counts. */
  readonly effectWhen?: readonly { readonly when: Condition; readonly effect: Effect }[];
  readonly access: Access;
  readonly params: P;
  readonly returns: Returns<R>;
  readonly identity?: Identity;
  /** Works on a member of a Dynamic Cluster only. */
  readonly clusterOnly?: true;
  /** The command that does the same for one server. */
  readonly serverTwin?: string;
  readonly undo?: Undo;
  /** How certain inputs are undone, where it differs. The first case that holds counts. */
  readonly undoWhen?: readonly { readonly when: Condition; readonly undo: Undo }[];
}

export type Input<C extends Command> = C extends Command<infer P, ReplyType> ? InputOf<P> : never;
export type Output<C extends Command> = C extends Command<Parts, infer R> ? ReplyTypes[R] : never;

/** Declares one command. The declaration is the only place where the command is described. */
export function defineCommand<const P extends Parts, const R extends ReplyType>(command: Command<P, R>): Command<P, R> {
  return command;
}

/** The name of the command that does for the cluster what `verb` does for one server. */
function clusterVerb(verb: string): string {
  return verb.includes("SERVER") ? verb.replace("SERVER", "CLUSTER") : verb.replace(/^(GET|SET|UPDATE)/, "$1CLUSTER");
}

function clusterWords(text: string): string {
  return text.replaceAll("server-wide", "cluster-wide");
}

function clusterUndo(undo: Undo): Undo {
  switch (undo.rule) {
    case "replace":
      return {
        ...undo,
        read: clusterVerb(undo.read),
        ...(undo.write === undefined ? {} : { write: clusterVerb(undo.write) }),
      };
    case "update":
      return { ...undo, read: clusterVerb(undo.read) };
    case "create":
    case "delete":
    case "opposite":
      return {
        ...undo,
        by: clusterVerb(undo.by),
        ...(undo.read === undefined ? {} : { read: clusterVerb(undo.read) }),
        ...(undo.ifNew === undefined ? {} : { ifNew: { ...undo.ifNew, by: clusterVerb(undo.ifNew.by) } }),
      };
    case "rename":
    case "never":
      return undo;
  }
}

/**
 * The cluster-wide form of a server command: the same parameters and answer under another name. The words say
 * "cluster-wide" where the server's say "server-wide"; a summary that says it otherwise is given.
 */
export function clusterTwin<P extends Parts, R extends ReplyType>(
  command: Command<P, R>,
  summary = clusterWords(command.summary),
): Command<P, R> {
  return {
    ...command,
    verb: clusterVerb(command.verb),
    summary,
    ...(command.help === undefined ? {} : { help: clusterWords(command.help) }),
    returns: { ...command.returns, shape: clusterWords(command.returns.shape) },
    clusterOnly: true,
    serverTwin: command.verb,
    ...(command.undo === undefined ? {} : { undo: clusterUndo(command.undo) }),
    ...(command.undoWhen === undefined
      ? {}
      : { undoWhen: command.undoWhen.map(({ when, undo }) => ({ when, undo: clusterUndo(undo) })) }),
  };
}

function holds(condition: Condition, input: AnyInput): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const value = input[name];
    if (value === undefined || value === false) return false;
    return wanted === true || value === wanted;
  });
}

/** The operation of this name, which anybody may have typed. */
export function operationOf({ operations = {} }: DictionaryKind, name: string): Operation | undefined {
  return Object.hasOwn(operations, name) ? operations[name] : undefined;
}

/** What this input does: a command may read, write or destroy depending on its form or on the operation it names. */
export function effectOf(command: Command, input: AnyInput): Effect {
  for (const [name, { kind }] of eachParam(command.params)) {
    if (kind.kind !== "dictionary" || kind.selector === undefined) continue;
    const value = input[name];
    const selected = value instanceof Map ? value.get(kind.selector) : undefined;
    const operation = typeof selected === "string" ? operationOf(kind, selected) : undefined;
    if (operation) return operation.effect;
  }
  return command.effectWhen?.find(({ when }) => holds(when, input))?.effect ?? command.effect;
}

/** How this input is undone; nothing for one that only reads. */
export function undoOf(command: Command, input: AnyInput): Undo | undefined {
  if (effectOf(command, input) === "read") return undefined;
  return command.undoWhen?.find(({ when }) => holds(when, input))?.undo ?? command.undo;
}
