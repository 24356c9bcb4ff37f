import { redirect } from "next/navigation";
import { isOperator } from "@/lib/navigation";
import { pageCaller } from "./_parts/page-caller";

/** The first page of a person: an operator looks after the server, everybody else helps people. */
export default async function Start() {
  const { actor } = await pageCaller("/");
  redirect(isOperator(actor) ? "/overview" : "/help-desk");
}
