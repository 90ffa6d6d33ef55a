// Totals: exact, the same in any order and direction, and never known while something is missing.
import { Big } from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { evaluate, evaluateAfter, sumOf } from "./evaluate.ts";
import { canonicalNumber, readNumber, type Reading } from "./number.ts";

const outline = walk(disclosure2021);
const money = { unit: "万元", number: "amount" } as const;

const said = (reading: Reading | undefined): string =>
  reading === undefined ? "absent" : "value" in reading ? `${reading.state} ${canonicalNumber(reading.value)}` : reading.state;
const at = (address: string, figures: Readonly<Record<string, string>>) =>
  said(evaluate(outline, reportOf(disclosure2021, figures)).get(address));
const total = (...texts: readonly string[]) => said(sumOf(texts.map((text) => readNumber(text, money))));

const inputs = outline.inputs.filter(({ grid }) => grid.id === "applications").map(({ address }) => address);
const text = fc.oneof(
  { arbitrary: fc.nat({ max: 9999 }).map(String), weight: 12 },
  { arbitrary: fc.constantFrom("", "约3", "-2", "1,234"), weight: 1 },
);
const figures = fc
  .array(text, { minLength: inputs.length, maxLength: inputs.length })
  .map((texts) => Object.fromEntries(inputs.map((address, place) => [address, texts[place] ?? ""])));

describe("a sum", () => {
  test("is exact in decimals", () => {
    expect(total("0.1", "0.2")).toBe("known 0.3");
    expect(total("999999999999.9999", "0.0001")).toBe("known 1000000000000");
  });
  test("of zeros is zero, of nothing missing", () => {
    expect(total("0", "0")).toBe("known 0");
    expect(total("3", "-3")).toBe("known 0");
  });
  test("of blanks is blank, not zero", () => {
    expect(total("", " ", "")).toBe("blank");
    expect(said(sumOf([undefined, undefined]))).toBe("blank");
  });
  test("with one blank is partial", () => {
    expect(total("3", "", "4")).toBe("partial 7");
    expect(total("0", "")).toBe("partial 0");
  });
  test("with something unreadable is partial", () => {
    expect(total("3", "约4")).toBe("partial 3");
  });
  test("of a partial sum is partial", () => {
    expect(said(sumOf([{ state: "partial", value: new Big(3) }, readNumber("4", money)]))).toBe("partial 7");
  });
  test("does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat()), { maxLength: 12 }), (keyed) => {
        const texts = keyed.map(([one]) => one);
        const shuffled = [...keyed].sort(([, a], [, b]) => a - b).map(([one]) => one);
        expect(total(...shuffled)).toBe(total(...texts));
      }),
    );
  });
});

describe("a report", () => {
  test("that is blank has blank totals", () => {
    const readings = evaluate(outline, reportOf(disclosure2021));
    expect(outline.totals.map(({ address }) => said(readings.get(address))).filter((one) => one !== "blank")).toEqual([]);
  });
  test("that is all zeros has totals of zero", () => {
    const readings = evaluate(outline, reportOf(disclosure2021, zeros(disclosure2021)));
    expect(outline.totals.map(({ address }) => said(readings.get(address))).filter((one) => one !== "known 0")).toEqual([]);
  });
  test("with one blank input has partial totals over it, and no others", () => {
    const readings = evaluate(outline, reportOf(disclosure2021, { ...zeros(disclosure2021), "applications.stateSecret.person": "" }));
    const partial = outline.totals.filter(({ address }) => readings.get(address)?.state === "partial").map(({ address }) => address);
    expect(new Set(partial)).toEqual(
      new Set(["applications.stateSecret.total", "applications.resultsTotal.person", "applications.resultsTotal.total"]),
    );
  });
  test("shows the partial sum while it is typed", () => {
    expect(at("applications.received.total", { "applications.received.person": "3", "applications.received.research": "１" })).toBe(
      "partial 4",
    );
  });
  test("never takes a printed total for a computed one", () => {
    const report = reportOf(disclosure2021, {}, { stated: { "applications.received.total": "9" } });
    expect(said(evaluate(outline, report).get("applications.received.total"))).toBe("blank");
  });
  test("has readings for its numeric fields and none for its lines of text", () => {
    const readings = evaluate(outline, reportOf(disclosure2021, {}, { fields: { "other.feeCharged": "600.5", "preface.phone": "123" } }));
    expect(said(readings.get("other.feeCharged"))).toBe("known 600.5");
    expect(said(readings.get("other.feeNotices"))).toBe("blank");
    expect(said(readings.get("preface.phone"))).toBe("absent");
  });
  test("has the same corner total along its rows and along its columns", () => {
    fc.assert(
      fc.property(figures, (typed) => {
        const readings = evaluate(outline, reportOf(disclosure2021, typed));
        const corner = outline.cells.get("applications.resultsTotal.total");
        const along = (corner?.sums ?? []).map(({ parts }) => said(sumOf(parts.map((address) => readings.get(address)))));
        expect(along).toHaveLength(2);
        expect(along[0]).toBe(along[1]);
        expect(said(readings.get("applications.resultsTotal.total"))).toBe(along[0]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a report that changed", () => {
  const every = editions.map((edition) => ({ edition, outline: walk(edition) }));
  const numeric = ({ fields }: ReturnType<typeof walk>) =>
    [...fields.values()].filter(({ field }) => field.measure !== undefined).map(({ address }) => address);

  test("reads as if it were read anew, whatever changed since it was read", () => {
    for (const { edition, outline } of every) {
      const places = [
        ...outline.inputs.map(({ address }) => ({ area: "figures" as const, address })),
        ...numeric(outline).map((address) => ({ area: "fields" as const, address })),
      ];
      fc.assert(
        fc.property(fc.array(fc.array(fc.tuple(fc.constantFrom(...places), text), { maxLength: 6 }), { maxLength: 8 }), (steps) => {
          let report = reportOf(edition);
          let readings = evaluate(outline, report);
          for (const step of steps) {
            const before = { report, readings };
            for (const [{ area, address }, value] of step) report = { ...report, [area]: { ...report[area], [address]: value } };
            const among = step.map(([{ address }]) => address);
            readings = evaluateAfter(outline, report, before);
            expect([...evaluateAfter(outline, report, before, among)]).toEqual([...readings]);
            expect([...readings].map(([, reading]) => said(reading))).toEqual(
              [...evaluate(outline, report)].map(([, reading]) => said(reading)),
            );
          }
        }),
        { numRuns: 40 },
      );
    }
  });
});
