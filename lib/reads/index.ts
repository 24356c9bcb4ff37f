export * from "./changes";
export * from "./define";
export * from "./people";
export * from "./shape";
