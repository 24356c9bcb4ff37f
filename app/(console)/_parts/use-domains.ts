"use client";

import { useActor } from "@/components/session/actor-context";
import { listAdminDomains } from "@/lib/catalogue/commands/domain/objects";
import { listDomains } from "@/lib/catalogue/commands/domain-set/domains";
import { isOperator } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";

/** The Domains of this person: all of the server for an operator, else those they administer. */
export function useDomains() {
  const actor = useActor();
  const operator = isOperator(actor);
  const all = useCommand(listDomains, {}, { enabled: operator });
  const own = useCommand(listAdminDomains, {}, { enabled: !operator });
  return operator ? all : own;
}
