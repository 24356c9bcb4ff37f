/**
 * The one place that says which setting keys hold secrets and which decide who can sign in. Schemas derive their flags
 * from it and the gate asks it about keys that no schema knows, so for an unknown key it errs on the side of caution.
 * Upper and lower case do not matter here: a mail account's record says `password`, its settings say `Password`.
 */

const lower = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map((key) => key.toLowerCase()));

/** They sound secret and only say how something is done. */
const NOT_SECRET = lower([
  "UseAppPassword",
  "UseSysPassword",
  "UseExtPassword",
  "UseKerberosPassword",
  "PasswordEncryption",
  "PasswordRecovery",
  "PasswordComplexity",
  "CanModifyPassword",
]);

const SOUNDS_SECRET = /passw|passphrase|passcode|pwd$|secret|credential|token|private|[th]otp|otp$|seed|keys?$|pin$/i;

/** True when the value under this key must never be shown, logged or recorded. */
export function isSecretKey(key: string): boolean {
  return SOUNDS_SECRET.test(key) && !NOT_SECRET.has(key.toLowerCase());
}

/**
 * Named one by one, because their names do not say it. Services and the service class can shut an account out or give it
 * other authentication settings, nested sets carry them, and the synchronisation settings make the server present the
 * account's own password (`^0`) to a host of the setter's choice.
 */
const AUTHENTICATION = lower([
  "AccessModes",
  "AccessMode",
  "ServiceClass",
  "ServiceClasses",
  "AccountDefaults",
  "OSUserName",
  "FailedLoginFlow",
  "SyncMode",
  "SyncServer",
  "SyncUserName",
  "ClientCertReq",
  "ClientCertCA",
  "AdminDomainName",
  "DUOSecurity",
]);

/** They sound like signing in and concern something else: gateways, logs, the Domain's own certificate, relaying. */
const NOT_AUTHENTICATION = lower([
  "LogLogin",
  "DialogInfo",
  "PSTNGatewayAuthName",
  "PSTNGatewayPassword",
  "ForceSMTPAUTH",
  "CertificateType",
  "SecureCertificate",
  "PrivateSecureKey",
  "DKIM",
  "DKIMkey",
  "DKIMenabled",
]);

const SOUNDS_LIKE_AUTHENTICATION =
  /pass(w|phrase|code)|pwd|apop|auth(?!or)|log[io]n|sign-?in|otp$|2fa|mfa|two-?factor|secret|credential|certificate|kerberos|gssapi|saml|pin$|recovery./i;

/** True when the setting bears on who can sign in as the account: the rank rule covers it. */
export function isAuthenticationKey(key: string): boolean {
  const name = key.toLowerCase();
  return AUTHENTICATION.has(name) || (SOUNDS_LIKE_AUTHENTICATION.test(key) && !NOT_AUTHENTICATION.has(name));
}
