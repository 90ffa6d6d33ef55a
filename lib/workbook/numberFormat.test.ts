// What a cell shows under a number format is what Excel, WPS and LibreOffice show.
import { Big } from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shownNumber, shownText } from "./numberFormat.ts";

const shown = (code: string, value: number | string): string => {
  const { kind, text } = shownNumber(code, new Big(value));
  return kind === "number" ? text : kind;
};

test.each<readonly [string, number | string, string]>([
  ["General", 12, "12"],
  ["", 12, "12"],
  ["General", 12.3456789, "12.3456789"],
  ["General", "1234567.891234", "1234567.891"],
  ["General", 123456789012, "1.23457E+11"],
  ["General", -7, "-7"],
  ["G/通用格式", 12, "12"],
  ['General"件"', 12, "12件"],
  ["0", 11.999999999, "12"],
  ["0.00", 12.3456789, "12.35"],
  ["0.00", 12, "12.00"],
  ["#,##0", 1234567, "1,234,567"],
  ["#,##0.00", 1234567.891, "1,234,567.89"],
  ["#,##0", 7, "7"],
  ["#", 0, ""],
  ["#.##", 0.5, ".5"],
  ["0.##", 12, "12."],
  ["0.0#", 12.5, "12.5"],
  ["0000", 12, "0012"],
  ["0!.0,", 1234567, "123.5"],
  ["0\\.0,", 1234567, "123.5"],
  ['0"."0,', 1234567, "123.5"],
  ['0\\.0,"万元"', 1234567, "123.5万元"],
  ["0!.0000", 123456, "12.3456"],
  ["0!.0000", 12, "0.0012"],
  ["0,", 1234567, "1235"],
  ["0.0,", 1234567, "1234.6"],
  ["0.00,,", 1234567, "1.23"],
  ["#,##0,", 1234567, "1,235"],
  ["0,.0", 1234567, "1234.6"],
  ["0%", 0.5, "50%"],
  ["0.0%", 0.1234, "12.3%"],
  ["0.00E+00", 12345, "1.23E+04"],
  ["##0.0E+0", 12345, "12.3E+3"],
  ['[=0]"-";0', 0, "-"],
  ['[=0]"-";0', 5, "5"],
  ['[>=10000]0!.0,"万";0', 123456, "12.3万"],
  ['[>=10000]0!.0,"万";0', 99, "99"],
  ["[<100]0;[<1000]0.0;0.00", 500, "500.0"],
  ["[<100]0;[<1000]0.0;0.00", 5000, "5000.00"],
  ["[>100]0", 5, "unknown"],
  [";;;", 7, ""],
  ["0;;", -7, ""],
  ["0;;", 0, ""],
  ["0;-0;;@", 0, ""],
  ["0;(0)", -3, "(3)"],
  ["0;[Red]0", -3, "3"],
  ["0_);(0)", 3, "3"],
  ['#"0"', 7, "70"],
  ['"1"0', 7, "17"],
  ["0\\0", 7, "70"],
  ["0-00", 118, "1-18"],
  ["0 0", 12, "1 2"],
  ['"a;b"0', 3, "a;b3"],
  ['[>100]"多";0', 118, "多"],
  ["+0;-0;0", 3, "+3"],
  ["+0;-0;0", -3, "-3"],
  ["+0;-0;0", 0, "0"],
  ['0"件"', 12, "12件"],
  ['"约"0', 12, "约12"],
  ["[$¥-804]#,##0.00", 12, "¥12.00"],
  ["[DBNum1][$-804]General", 12, "12"],
  ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 0, "-"],
  ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', -1200, "-1,200"],
  ["yyyy\\-m\\-d", 45000, "date"],
  ['yyyy"年"m"月"d"日"', 45000, "date"],
  ["[h]:mm", 1.5, "date"],
  ["# ?/?", 0.5, "unknown"],
  ["@", 12, "12"],
  ['"完成"', 12, "完成"],
  ["000-0000", 1234567, "123-4567"],
  ["00,00", 1234, "1,234"],
])("%s shows %s as %s", (code, value, text) => expect(shown(code, value)).toBe(text));

test("General rounds to the width of its column, and a sheet may show no zeros", () => {
  expect([
    shownNumber("General", new Big("11.999999999"), { room: 5 }).text,
    shownNumber("0", new Big(0), { hidesZeros: true }).text,
  ]).toEqual(["12", ""]);
});

test("text is shown as its section says, or hidden", () => {
  expect([
    shownText("General", "12"),
    shownText("@", "12"),
    shownText(";;;", "12"),
    shownText('@"件"', "12"),
    shownText("0;0;0;", "12"),
    shownText('0;0;0;"见附件"', "12"),
  ]).toEqual(["12", "12", "", "12件", "", "见附件"]);
});

test("no code keeps it busy or stops it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0#?.,;%E+-[]"\\!_*@GyM/<>=1 件'), maxLength: 40 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      (code, value) => {
        expect(["number", "date", "unknown"]).toContain(shownNumber(code, new Big(value.toPrecision(15))).kind);
        expect(typeof shownText(code, "12")).toBe("string");
      },
    ),
  );
  const before = performance.now();
  for (const code of ["0".repeat(100_000), '"'.repeat(100_000), ";".repeat(100_000), "[".repeat(100_000), "0,".repeat(50_000)])
    shownNumber(code, new Big(12));
  expect(performance.now() - before).toBeLessThan(10_000);
});
