/** Why a sign-in did not succeed, by error code. */
export const signIn = {
  "sign-in": "The account name or the password is not right.",
  throttled: "Too many failed sign-ins. Try again in {seconds, plural, one {# second} other {# seconds}}.",
  input: "Give the whole address of your account, user@domain.",
  connect: "The mail server cannot be reached. Nothing was sent.",
  greeting:
    "What answers at the mail server's address is no CommuniGate Pro PWD service, or it turns this console away. Nothing was sent.",
  tls: "The mail server's certificate is not trusted, or no secure connection could be made. Nothing was sent.",
  timeout: "The mail server did not answer in time. Try again in a moment.",
  "connection-lost": "The connection to the mail server was lost. Try again in a moment.",
  protocol: "What answers at the server's address does not speak the PWD protocol.",
  reply: "The mail server does not accept this sign-in.",
  busy: "Too many people are signing in at this moment. Try again.",
  internal: "Something went wrong in the console. Tell its operator the number {request}.",
} as const;
