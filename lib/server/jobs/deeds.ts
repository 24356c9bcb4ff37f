import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import { inverseOf, type JobAction, type LeftOut, type ReadRequest, type Step } from "@/lib/changes";
import type { ServicesKey } from "@/lib/changes/plans/account";
import {
  planDeletionOf,
  planMoveOf,
  planResumptionOf,
  planSettingsOf,
  planSuspensionOf,
  type RowPlan,
} from "@/lib/changes/plans/bulk";
import { type Dictionary, decode, dictionary, isDictionary, type Value } from "@/lib/codec";
import { recordedStep } from "../changes/revert";
import { SERVICES_KEYS, suspensionsOf, usualServicesKey } from "../changes/suspension";
import type { Caller } from "../session";
import type { JobRow } from "./rows";
import { setAsideDeed } from "./set-aside";
import { stepsToTakeBack } from "./source";

/** What each kind of job does with one of its rows. */

/** Plans the steps of a row from the answers to its reads, in their order. */
export type Planner = (row: JobRow, answers: readonly (Value | undefined)[]) => RowPlan;

export interface Deed {
  /** What has to be known of an object before its steps can be planned. */
  readonly reads: (row: JobRow, caller: Caller) => readonly ReadRequest[];
  /** Whoever acts must not do it to themselves. */
  readonly sparesOwn: boolean;
  /** Looks up what our own record tells about the rows of a chunk. */
  readonly planner: (caller: Caller, rows: readonly JobRow[]) => Promise<Planner>;
}

const namesOf = (rows: readonly JobRow[]): readonly string[] => rows.map(({ name }) => name);
const nothing = (): readonly ReadRequest[] => [];

function settingsRead({ name }: JobRow): readonly ReadRequest[] {
  return [{ command: catalogue.getAccountSettings, input: { accountName: name } }];
}

function settingsIn([answer]: readonly (Value | undefined)[]): Dictionary {
  return isDictionary(answer) ? answer : dictionary([]);
}

/** What this server calls Enabled Services: as the Account sets it, else as the first one of the chunk has it in force. */
async function servicesKey(caller: Caller, [first]: readonly JobRow[]): Promise<(own: Dictionary) => ServicesKey> {
  const usual = first === undefined ? SERVICES_KEYS[0] : await usualServicesKey(caller, first.name);
  return (own) => SERVICES_KEYS.find((key) => own.has(key)) ?? usual;
}

function settingsDeed(edits: Extract<JobAction, { do: "settings" }>["edits"]): Deed {
  const wanted = new Map(edits);
  return {
    reads: settingsRead,
    sparesOwn: false,
    planner: async () => (row, answers) => planSettingsOf(row.name, wanted, settingsIn(answers)),
  };
}

const suspendDeed: Deed = {
  reads: settingsRead,
  sparesOwn: true,
  planner: async (caller, rows) => {
    const keyIn = await servicesKey(caller, rows);
    return (row, answers) => {
      const settings = settingsIn(answers);
      const key = keyIn(settings);
      return planSuspensionOf(row.name, key, settings.get(key));
    };
  },
};

const resumeDeed: Deed = {
  reads: settingsRead,
  sparesOwn: false,
  planner: async (caller, rows) => {
    const keyIn = await servicesKey(caller, rows);
    const recorded = await suspensionsOf(caller, namesOf(rows));
    return (row, answers) => {
      const settings = settingsIn(answers);
      const key = keyIn(settings);
      return planResumptionOf(row.name, key, settings.get(key), recorded.get(row.name));
    };
  },
};

function moveDeed(to: string): Deed {
  return { reads: nothing, sparesOwn: true, planner: async () => (row) => planMoveOf(row.name, to) };
}

const deleteDeed: Deed = {
  reads: nothing,
  sparesOwn: true,
  planner: async () => (row) => planDeletionOf(row.name),
};

const left = (leftOut: LeftOut): RowPlan => ({ leftOut });

/** The inverse steps in reverse order, as {@link inverseOf} makes them for any Change. */
function revertDeed(change: number): Deed {
  return {
    reads: nothing,
    sparesOwn: false,
    planner: async (_caller, rows) => {
      const recorded = await stepsToTakeBack(change, namesOf(rows));
      return (row) => {
        const steps = (recorded.get(row.name) ?? []).flatMap(({ line, before }): Step[] => {
          const inverse = inverseOf(recordedStep(line), before === undefined ? undefined : decode(before));
          return "never" in inverse ? [] : [inverse.step];
        });
        return steps.length === 0 ? left("never") : { steps: steps.reverse() };
      };
    },
  };
}

const givenDeed: Deed = { reads: nothing, sparesOwn: false, planner: async () => () => left("never") };

export function deedOf(action: JobAction): Deed {
  switch (action.do) {
    case "settings":
      return settingsDeed(action.edits);
    case "suspend":
      return suspendDeed;
    case "resume":
      return resumeDeed;
    case "setAside":
      return setAsideDeed(action.days);
    case "move":
      return moveDeed(action.to);
    case "delete":
      return deleteDeed;
    case "revert":
      return revertDeed(action.change);
    case "given":
      return givenDeed;
  }
}
