export * from "./define";
export * from "./shape";
