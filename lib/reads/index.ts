export * from "./account";
export * from "./changes";
export * from "./commands";
export * from "./define";
export * from "./domains";
export * from "./people";
export * from "./settings";
export * from "./shape";
