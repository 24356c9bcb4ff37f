/** Words of the page of an Account's sessions. */
export const accountSessions = {
  note: "Looking at a session counts as activity: the time after which an idle one is ended begins anew.",
  key: {
    loginTime: "Opened",
    protocol: "Protocol",
    transport: "Transport",
    client: "Program",
    loginAddress: "From",
    proxiedAddress: "Behind a proxy, from",
    accountName: "Account",
    domainName: "Domain",
    skinName: "Skin",
    secondFactor: "Second factor",
    uploadedFiles: "Uploaded files",
    ID: "Session ID",
  },
} as const;
