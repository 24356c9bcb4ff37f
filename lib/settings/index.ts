export * from "./chain";
export * from "./changes";
export { sameSetting, sameValue } from "./compare";
export * from "./define";
export * from "./field";
export type { SettingsForm } from "./form";
export { formatSetting } from "./format";
export { PROBLEM_TEXTS, type Problem, type ProblemCode, problem, problemSentence } from "./problem";
export { blankField, readField, wireText } from "./read";
export { type NameKeys, withoutSecretEvents } from "./secret-events";
export {
  authenticationKeys,
  holdsMarker,
  restoreSecrets,
  SECRET_MARKER,
  withoutSecrets,
  withoutSecretsUnderNames,
} from "./secrets";
export { isAuthenticationKey, isSecretKey } from "./sensitive-keys";
export {
  combineServices,
  isServiceOn,
  parseServices,
  SERVICES,
  type ServiceSource,
  type ServiceState,
  type Services,
  serviceNames,
  serviceNumber,
} from "./services";
export { isShown } from "./shown";
export * from "./texts";
export { type Edit, FORMS, type Form, type Typed, type Unit, USE_DEFAULT } from "./typed";
export type { Locale } from "./words";
export { TEXT_LIMIT, type Written, writeField } from "./write";
