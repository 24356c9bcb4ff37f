import "server-only";

/**
 * One object for the whole process. Pages, routes, actions and instrumentation each get their own copy of a module, so a
 * module variable is not shared between them; `globalThis` is.
 */
export function perProcess<T extends object>(name: string, make: () => T): T {
  const key = Symbol.for(`gatehouse.${name}`);
  const found: unknown = Reflect.get(globalThis, key);
  if (found !== undefined) return found as T; // nothing else writes under this symbol
  const made = make();
  Reflect.set(globalThis, key, made);
  return made;
}
