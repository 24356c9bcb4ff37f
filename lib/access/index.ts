export * from "./codes";
export * from "./may";
export * from "./rights";
