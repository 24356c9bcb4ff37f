export { type DecodeOptions, decode, decodeAt } from "./decode";
export { encode, quote } from "./encode";
export { FormatError } from "./format-error";
export { DEFAULT_LIMITS, type Limits } from "./limits";
export * from "./value";
