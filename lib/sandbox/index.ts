export { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox";
export { signIns } from "./seed/sign-ins";
export { DataDirectoryError } from "./store/data-directory";
export { type Fault, type FaultPoint, Faults, LOGIN_LINES } from "./wire/faults";
