/** Words of the small pages around: the sandbox, what is not there, what went wrong. */
export const pages = {
  sandbox: {
    title: "Sandbox",
    isSandbox: "This console works on the embedded sandbox",
    isReal: "This console works on a real server",
    what: "The sandbox is a mail server made for trying things out. It speaks the protocol of CommuniGate Pro, keeps the rights of whoever signs in, and holds an invented company. Nothing done here reaches a real mailbox.",
    keeps:
      "What you change is kept in the data folder of the console and is there again after a restart. It can be reached from this machine only.",
    real: "It is connected to {server}. What you change there is real.",
    signIns: "Who can sign in",
    signInsText:
      "All three have the password that the console printed when it was started. It also stands in secrets.json in its data folder.",
    operator: "Operator: every right, the whole server",
    domainAdmin: "Domain administrator: two Domains, nothing of the server",
    support: "Help desk: passwords, aliases and sessions in two Domains",
    you: "You",
    connect: "Connect a real server",
    connectText:
      "Set CGPRO_URL and start the console again. People then sign in with their own accounts there, and may do what that server lets them do. The sandbox stays as it is.",
    addresses: "Addresses",
    starttls: "Turns to TLS before a name or a password is sent. On this machine it stays plain.",
    implicit: "TLS from the first byte.",
    several: "Several servers, to choose from at sign-in.",
    options: "What may stand behind the question mark",
    domain: "The Domain of names that are typed without one.",
    ca: "A file with the certificate of your own authority. The server’s certificate is always checked.",
    fingerprint: "Only the certificate with this SHA-256 is accepted.",
    login:
      "Proves the password with APOP, or sends it over the secured connection. Left out, what the server offers decides.",
    clear:
      "Lets names and passwords travel unprotected to another machine when it offers no TLS: anybody on the way can read them. Without it such a sign-in is refused before anything is sent.",
    copy: "Copy",
    copied: "Copied",
    copyFailed: "The browser did not allow copying",
  },
  notFound: {
    title: "There is no such page",
    text: "The address is wrong, or what stood here was renamed or removed.",
    back: "To the start",
  },
} as const;
