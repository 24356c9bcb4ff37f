import { AsyncLocalStorage } from "node:async_hooks";

/** Stands in for `next/headers` (vitest.config.ts says so): what the framework knows of a request is given by {@link inRequest}. */

interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** What one browser keeps between its requests, and says in each. */
export interface RequestState {
  readonly cookies: Map<string, string>;
  readonly headers: Headers;
}

const current = new AsyncLocalStorage<RequestState>();

function state(): RequestState {
  const found = current.getStore();
  if (found === undefined) throw new Error("This was called outside of a request.");
  return found;
}

export function inRequest<T>(request: RequestState, work: () => Promise<T>): Promise<T> {
  return current.run(request, work);
}

export async function headers(): Promise<Headers> {
  return state().headers;
}

export async function cookies() {
  const jar = state().cookies;
  return {
    get: (name: string): Cookie | undefined => {
      const value = jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string): void => void jar.set(name, value),
    delete: ({ name }: { readonly name: string }): void => void jar.delete(name),
  };
}
