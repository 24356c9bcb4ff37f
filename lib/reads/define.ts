import type { Of, Shape } from "./shape";

/** A read of our own: what the console keeps, or what takes several commands to answer. Its code is in lib/server/reads. */
export interface Read<I, O> {
  readonly name: string;
  readonly input: Shape<I>;
  readonly output: Shape<O>;
  /** The answer stays the same as long as the page does, whatever is changed on the server. */
  readonly isFixed?: true;
}

export function defineRead<I, O>(name: string, input: Shape<I>, output: Shape<O>): Read<I, O> {
  return { name, input, output };
}

/** A read whose answer follows from the console itself and from who is signed in. */
export function defineFixedRead<I, O>(name: string, input: Shape<I>, output: Shape<O>): Read<I, O> {
  return { name, input, output, isFixed: true };
}

export type ReadInput<R> = R extends Read<infer I, infer _> ? I : never;
export type ReadOutput<R> = R extends Read<infer _, infer O> ? O : never;
export type { Of };
