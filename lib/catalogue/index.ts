export * from "./command";
export * from "./params";
export * from "./returns";
export * from "./rights";
export * from "./undo";
