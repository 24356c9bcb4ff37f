/** The name of the operator's Account in the Main Domain of every sandbox. */
export const OPERATOR = "postmaster";

/** Who can sign in to the company of the sandbox, all three with the same password. */
export const signIns = {
  /** Holds every right. */
  operator: "postmaster@northwind.example",
  /** Administers kestrel-labs.example and, as its AdminDomainName says so, kestrel-field.example. */
  domainAdmin: "t.park@kestrel-labs.example",
  /** Helps the people of northwind.example: passwords, aliases, sessions. */
  support: "i.lebedev@northwind.example",
} as const;
