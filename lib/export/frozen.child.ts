// For a test: makes every form of a frozen report on another day (NIANBAO_TEST_DAY, ISO), and prints the SHA-256 of each. The time zone and the language
// are those of the process.
import { readFileSync } from "node:fs";
import { sha256Of } from "../checksum/checksum.ts";
import { usualPrinting } from "../paper/printing.ts";
import { signedIn } from "../signing/content.ts";
import { hashedAs } from "../signing/hash.ts";
import { fileForms, isMade } from "./forms/forms.ts";

const day = Date.parse(process.env["NIANBAO_TEST_DAY"] ?? "");
const RealDate = Date;

/** A clock that stands on another day. `as`: with the parameters of the real one, any of them. */
class OtherDay extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [day] : given) as [number]));
  }
  static override now(): number {
    return day;
  }
}
globalThis.Date = OtherDay as unknown as DateConstructor;

// Loaded only now, so that nothing has taken a time before.
const { make } = await import("./make.ts");

const text = readFileSync(process.argv[2] ?? "", "utf8");
const signed = signedIn(text);
if (signed === undefined) throw new RangeError("no content");
const { id, revision, changed, report, settings, before, years, number, correction } = signed;
const told = { number, algorithm: "sha256", at: "2026-01-21T01:00:00.000Z", ...hashedAs("sha256", text) } as const;
const common = { id, revision, changed, report, settings, before: before ?? undefined, signed: told, printing: usualPrinting, correction };
const made: Record<string, string> = {};
for (const { id: form } of fileForms) {
  if (isMade(form, "program")) continue;
  for (const charts of [undefined, years])
    if (!(form === "poster" && charts === undefined)) {
      const { bytes } = await make({ ...common, form, charts, pdf: Buffer.from("%PDF-1.7 kept") });
      made[`${form}${charts === undefined ? "" : " charts"}`] = sha256Of(bytes);
    }
}
console.log(JSON.stringify(made));
