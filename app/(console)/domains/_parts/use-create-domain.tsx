"use client";

import dynamic from "next/dynamic";
import { type Question, useQuestion } from "@/components/change/use-question";
import { useView } from "@/components/data/use-view";
import { useMissingRight } from "@/components/session/actor-context";
import { createDomain } from "@/lib/catalogue/commands/domain-set/domains";
import type { DomainFields } from "../dialog-fields";

const CreateDomain = dynamic(() => import("./create-domain").then((module) => module.CreateDomain));

/** The dialog for a new Domain; the address opens it: `?create=domain`. */
export function useCreateDomain(fields: DomainFields) {
  const [view, change] = useView();
  const isAllowed = useMissingRight()(createDomain) === undefined;
  const question: Question<undefined> = useQuestion({
    isOpen: isAllowed && view.get("create") === "domain",
    onClose: () => change({ create: undefined }),
  });
  return {
    isAllowed,
    open: () => {
      question.ask(undefined);
      change({ create: "domain" });
    },
    drawer: question.drawer,
    dialogs: (
      <>
        {(question.isOpen || question.no > 0) && <CreateDomain key={question.no} question={question} fields={fields} />}
        {question.dialogs}
      </>
    ),
  };
}
