import { expect, test } from "vitest";
import { allChecksOf } from "../checks/register.ts";
import { recordAfter, switchesIn, switchKey } from "../checks/switches.ts";
import { editions } from "../editions/index.ts";
import { checkRegister, switchedRegister } from "./checkRegister.ts";

const register = checkRegister(editions);

test("every check of every format stands in the register once", () => {
  const ids = register.flatMap((entry) => entry.ids);
  expect([...ids].sort()).toEqual([...new Set(editions.flatMap((edition) => allChecksOf(edition).map(({ id }) => id)))].sort());
});

test("an entry says which formats have it, and checks of one name are one", () => {
  const relation = "fees.collectedWithinCharged";
  const declaring = editions.filter(({ relations }) => relations.some(({ id }) => id === relation));
  expect([declaring.length > 0, declaring.length < editions.length]).toEqual([true, true]);
  expect(register.find(({ ids }) => ids.includes(relation))?.editions).toEqual(declaring.map(({ id }) => id));
  expect(register.find(({ ids }) => ids.includes("date.afterDue"))?.editions).toEqual(editions.map(({ id }) => id));
  expect(new Set(register.map(({ name }) => name)).size).toBe(register.length);
});

test("what rests on a document asks for a reason and may have any severity; our own advice may only be switched off", () => {
  for (const { basis, severity, allowed, reason } of register) {
    const own = basis?.some(({ document }) => document === "本系统建议") ?? false;
    expect(reason).toBe(!own);
    expect(allowed).toEqual(own ? ["usual", "off"] : ["usual", ...["error", "warning", "advice"].filter((one) => one !== severity), "off"]);
  }
});

test("what an installation asks otherwise stands with its entry", () => {
  const change = { to: "off", who: "", why: "本县不用", when: "2026-01-02T03:04:05.000Z" } as const;
  const switches = switchesIn({ [switchKey("prose.stop")]: recordAfter(undefined, change) });
  const changed = switchedRegister(editions, switches).filter(({ setting }) => setting !== "usual");
  expect(changed.map(({ ids, setting, record }) => [ids, setting, record])).toEqual([[["prose.stop"], "off", [change]]]);
});
