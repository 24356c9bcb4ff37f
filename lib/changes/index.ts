export * from "./change";
export * from "./differences";
export * from "./inverse";
export * from "./job";
export * from "./objects";
export * from "./pre-image";
export * from "./receipt";
export * from "./resolve";
