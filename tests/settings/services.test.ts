import { describe, expect, it } from "vitest";
import type { Value } from "@/lib/codec";
import {
  combineServices,
  isServiceOn,
  parseServices,
  readField,
  SERVICES,
  type Services,
  sameSetting,
  type Typed,
  writeField,
} from "@/lib/settings";
import { fieldOfKind } from "./sample-fields";

const field = fieldOfKind("services");

function parsed(value: Value): Services {
  const services = parseServices(value);
  if (services === undefined) throw new Error("the sample is not readable");
  return services;
}

const enabled = (value: Value) => SERVICES.filter((name) => isServiceOn(parsed(value), name));

describe("Enabled Services", () => {
  it("are all of them for All and none for None", () => {
    expect(enabled("All")).toEqual(SERVICES);
    expect(enabled("None")).toEqual([]);
  });

  it("count a service as enabled whose number is above the threshold", () => {
    expect(enabled(["28", "Mail"])).toEqual(["Mail", "ClientIM", "ClientVoIP"]);
  });

  it("read the threshold as a number, too", () => {
    expect(enabled([28, "Mail"])).toEqual(["Mail", "ClientIM", "ClientVoIP"]);
  });

  it("are only the named ones in a list without a threshold", () => {
    expect(enabled(["Mail", "POP"])).toEqual(["Mail", "POP"]);
  });

  it("know a service under its older name and in any case", () => {
    expect(enabled(["30", "mobile", "s/mime"])).toEqual(["Roaming", "S/MIME"]);
  });

  it.each([["Sometimes"], [5], [["26", 5]], [[["26"]]], [null]])("are not read from %o", (value) => {
    expect(parseServices(value)).toBeUndefined();
  });
});

describe("editing services", () => {
  const shown = (value: Value) => readField(field, value);

  it("ticks what is enabled by its number alone, and raises the threshold to what the ticks cover", () => {
    expect(shown(["28", "Mail"])).toEqual({
      form: "services",
      mode: "some",
      threshold: 30,
      names: ["Mail", "ClientIM", "ClientVoIP"],
    });
  });

  it("keeps a threshold above the last service that we know, and names that we do not know", () => {
    expect(shown(["35", "Mail", "Telepathy"])).toMatchObject({ threshold: 35, names: ["Mail", "Telepathy"] });
  });

  it("can take out a service that was on by its number", () => {
    const typed: Typed = { form: "services", mode: "some", threshold: 30, names: ["Mail"] };
    expect(writeField(field, typed)).toEqual({ value: ["30", "Mail"] });
    expect(sameSetting(field, ["28", "Mail"], ["30", "Mail"])).toBe(false);
  });

  it("writes a list without a threshold without one", () => {
    expect(writeField(field, shown(["Mail"]))).toEqual({ value: ["Mail"] });
  });

  it.each(["26", "", "Mail;POP", "a\nb"])("refuses %o as the name of a service", (name) => {
    const typed: Typed = { form: "services", mode: "some", threshold: 30, names: ["Mail", name] };
    expect(writeField(field, typed)).toMatchObject({ problem: { error: "services", params: { item: "2" } } });
  });
});

describe("two settings of services", () => {
  it.each<readonly [Value, Value]>([
    [
      ["28", "Mail"],
      ["30", "ClientVoIP", "ClientIM", "Mail"],
    ],
    ["All", ["0"]],
    ["All", ["30", ...SERVICES]],
    [
      ["30", "Mobile"],
      ["30", "Roaming"],
    ],
  ])("are the same when the same services are on: %o and %o", (a, b) => {
    expect(sameSetting(field, a, b)).toBe(true);
  });

  it.each<readonly [Value, Value]>([
    ["None", ["30"]],
    ["All", ["35", ...SERVICES]],
    [["30", "Mail"], ["Mail"]],
    [
      ["30", "Mail"],
      ["30", "POP"],
    ],
    [
      ["30", "Mail"],
      ["30", "Mail", "ACAP"],
    ],
  ])("differ when later or other services differ: %o and %o", (a, b) => {
    expect(sameSetting(field, a, b)).toBe(false);
  });
});

describe("services of an Account in a Domain", () => {
  const state = (name: string, account: Value | undefined, domain: Value | undefined) =>
    combineServices(
      { level: "serviceClass", ...(account === undefined ? {} : { value: account }) },
      { level: "domain", ...(domain === undefined ? {} : { value: domain }) },
    ).find((service) => service.name === name);

  it("are on when both have them", () => {
    expect(state("POP", ["30", "POP"], "All")).toEqual({ name: "POP", number: 2, on: true, switchedOffBy: [] });
  });

  it("name the level that switched them off", () => {
    expect(state("POP", ["30", "Mail"], "All")).toMatchObject({ on: false, switchedOffBy: ["serviceClass"] });
    expect(state("POP", "All", "None")).toMatchObject({ on: false, switchedOffBy: ["domain"] });
    expect(state("POP", "None", "None")).toMatchObject({ on: false, switchedOffBy: ["serviceClass", "domain"] });
  });

  it("are unknown when one side could not be read and the other has them", () => {
    expect(state("POP", undefined, "All")).toMatchObject({ on: "unknown", switchedOffBy: [] });
  });

  it("are off when one side has them off, whatever the other is", () => {
    expect(state("POP", undefined, "None")).toMatchObject({ on: false, switchedOffBy: ["domain"] });
  });

  it("include a service that no table knows", () => {
    expect(state("ACAP", ["30", "ACAP"], ["30"])).toEqual({ name: "ACAP", on: false, switchedOffBy: ["domain"] });
  });
});
