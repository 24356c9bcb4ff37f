export * from "./account";
export * from "./alerts";
export * from "./changes";
export * from "./define";
export * from "./domains";
export * from "./people";
export * from "./settings";
export * from "./shape";
