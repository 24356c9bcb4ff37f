import { codeOf, rightsFromCodes } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import { type Outcome, ok, warning } from "../finding";
import type { Check } from "./check";

function outcomeOf(codes: readonly string[]): Outcome {
  const { other } = rightsFromCodes(codes);
  if (other.size > 0)
    return warning(
      `The account holds ${codes.length} rights, and the console does not know ${other.size} of them.`,
      "Send this report: they count where ranks are compared, and are shown as they are.",
      [...other],
    );
  if (codes.length === 0) return ok("The account holds no rights: it can look after itself and nobody else.");
  return ok(`The account holds ${codes.join(", ")}${codes.includes(codeOf("Master")) ? ", which is everything" : ""}.`);
}

export const rights: Check = {
  what: "Rights",
  run: async (server, signal) =>
    outcomeOf(await server.ask(catalogue.getAccountRights, { accountName: server.login }, signal)),
};
