"use server";

import { z } from "zod";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import {
  planAccountAliases,
  planAddTelnum,
  planMoveTelnum,
  planPopTelnum,
  planRemoveTelnum,
} from "@/lib/changes/plans/account-names";
import { parsed } from "@/lib/server/parsed";
import { runChange } from "@/lib/server/run-change";
import { checkedNames } from "../../../../checked-input";

const names = z.array(z.string().max(512)).max(1_000);
const aliasLists = z.object({ seen: names, aliases: names });
const number = z.string().min(1).max(128);
const address = z.string().regex(/^[^@\s]+@[^@\s]+$/);

export async function saveAliases(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    () => {
      const { seen, aliases } = parsed(aliasLists, typed);
      checkedNames(
        "alias",
        aliases.filter((alias) => !seen.includes(alias)),
      );
      return planAccountAliases(String(account), seen, aliases);
    },
    String(why),
  );
}

/** @param from the Account that has the number now; left out, nobody does. */
export async function addNumber(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  from: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    () => {
      const telnum = parsed(number, typed);
      const holder = parsed(address.optional(), from);
      return holder === undefined
        ? planAddTelnum(String(account), telnum)
        : planMoveTelnum(holder, String(account), telnum);
    },
    String(why),
  );
}

export async function removeNumber(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, () => planRemoveTelnum(String(account), parsed(number, typed)), String(why));
}

export async function takeFirstNumber(mode: ChangeMode, account: string, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planPopTelnum(String(account)), String(why));
}
