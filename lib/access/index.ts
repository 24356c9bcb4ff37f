export * from "./codes";
export * from "./locks-out";
export * from "./may";
export * from "./rights";
