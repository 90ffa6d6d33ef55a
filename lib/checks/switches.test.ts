import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { offIn } from "./judged.ts";
import { allChecksOf, checksOf } from "./register.ts";
import { runChecks } from "./run.ts";
import { isSwitchKey, recordAfter, settingOf, switchedIn, switchesIn, switchKey, type Setting } from "./switches.ts";

const when = "2026-01-02T03:04:05.000Z";
const changed = (id: string, ...all: readonly Setting[]) => ({
  [switchKey(id)]: all.reduce<string | undefined>((text, to) => recordAfter(text, { to, who: "", why: "原因", when }), undefined) ?? "",
});

const wrong = reportOf(disclosure2021, { "applications.received.person": "3", "applications.granted.person": "x" });
const found = (texts: Readonly<Record<string, string>>) => {
  const edition = switchedIn(disclosure2021, texts);
  return runChecks(openedIn(edition, wrong)).findings.map(({ check, severity }) => `${check} ${severity}`);
};

test("a check that is switched off finds nothing, and is named as such", () => {
  expect(found({})).toContain("value.unreadable error");
  expect(found(changed("value.unreadable", "off"))).not.toContain("value.unreadable error");
  expect(offIn(switchedIn(disclosure2021, changed("value.unreadable", "off")))).toEqual(["填的数都能识别"]);
  expect(offIn(disclosure2021)).toEqual([]);
});

test("a check with another severity finds the same, as grave as it was switched to", () => {
  expect(found(changed("value.unreadable", "warning"))).toEqual(
    found({}).map((one) => one.replace("value.unreadable error", "value.unreadable warning")),
  );
});

test("the last change counts, and all of them stay in the record", () => {
  const texts = changed("value.unreadable", "off", "advice", "usual");
  expect(switchedIn(disclosure2021, texts)).toBe(disclosure2021);
  expect(
    switchesIn(texts)
      .get("value.unreadable")
      ?.map(({ to }) => to),
  ).toEqual(["off", "advice", "usual"]);
});

test("our own advice can be switched off and nothing else, whatever stands in the settings", () => {
  expect(switchedIn(disclosure2021, changed("prose.space", "error"))).toBe(disclosure2021);
  const off = switchedIn(disclosure2021, changed("prose.space", "off"));
  expect(checksOf(off).map(({ id }) => id)).toEqual(allChecksOf(disclosure2021).flatMap(({ id }) => (id === "prose.space" ? [] : [id])));
});

test("a record that cannot be read, and one of a check that is not here, change nothing", () => {
  for (const text of ["", "{", "[1]", '[{"to":"off"}]', '[{"to":"never","who":"","why":"","when":""}]'])
    expect(switchedIn(disclosure2021, { [switchKey("value.unreadable")]: text })).toBe(disclosure2021);
  expect(switchedIn(disclosure2021, changed("gone.check", "off"))).toBe(disclosure2021);
  expect(settingOf(switchesIn({}), "value.unreadable")).toBe("usual");
});

test("the same settings give the same edition, so that what is kept for it stays", () => {
  expect(switchedIn(disclosure2021, changed("prose.space", "off"))).toBe(switchedIn(disclosure2021, changed("prose.space", "off")));
});

test("only keys of checks are such keys", () => {
  expect(["check.prose.space", "check.x", "check.", "siteName", "check.a b", "shown.validity"].map(isSwitchKey)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
