/** Who can sign in to the embedded sandbox. The sandbox itself stays out of the console; a test holds both together. */
export const SANDBOX_SIGN_INS = [
  { role: "operator", account: "postmaster@northwind.example" },
  { role: "domainAdmin", account: "t.park@kestrel-labs.example" },
  { role: "support", account: "i.lebedev@northwind.example" },
] as const;
