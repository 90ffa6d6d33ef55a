// What an installation asks otherwise than the register: a check is switched off or has another severity, with who did it, why and when. It stands among the
// settings, a key a check, its value the record of all changes with the last one in force. An edition takes it along (`switchedIn`), so that everybody who
// judges, lists or exports under that edition asks the same.
//
// What a document asks is changed only with a reason, which stays in the record. What is our own advice stays advice, or is switched off: the rule of basis holds for
// installations, too. `as`: what was parsed is looked at field by field.
import type { Edition, Switch } from "../edition/edition.ts";
import type { Texts } from "../report/report.ts";
import { digits, latin, letter, times, wording } from "../tokens/wording.ts";
import type { Check } from "./check.ts";
import { severities } from "./finding.ts";
import { localIn } from "./local.ts";
import { allChecksOf } from "./register.ts";

/** What a check can be switched to; `usual`: as the register has it. */
export type Setting = Switch | "usual";

export const settings = ["usual", "error", "warning", "advice", "off"] as const satisfies readonly Setting[];

/** One change. `who` may be blank; `when`: ISO 8601 UTC. */
export type Change = { readonly to: Setting; readonly who: string; readonly why: string; readonly when: string };

/** The changes of each check, the oldest first. */
export type Switches = ReadonlyMap<string, readonly Change[]>;

const prefix = "check.";
const mostKept = 20;

/** Under this key of the settings stands what was changed of a check. */
export const switchKey = (id: string): string => `${prefix}${id}`;

const keyForm = wording([prefix, letter(latin), times(letter(latin, digits, "_."), 0, 99)]);

/** True for a key of the settings that is of a check, of this version or another. */
export const isSwitchKey = (key: string): boolean => keyForm.is(key);

const isSetting = (to: unknown): to is Setting => settings.some((one) => one === to);

function isChange(one: unknown): one is Change {
  if (typeof one !== "object" || one === null) return false;
  const { to, who, why, when } = one as Readonly<Record<keyof Change, unknown>>;
  return isSetting(to) && [who, why, when].every((text) => typeof text === "string");
}

function recordIn(text: string): readonly Change[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every(isChange) ? read : [];
  } catch {
    // What cannot be read changes nothing: the check is asked as the register has it.
    return [];
  }
}

/** What the settings say of checks. */
export const switchesIn = (texts: Texts): Switches =>
  new Map(
    Object.entries(texts).flatMap(([key, text]) => {
      const record = isSwitchKey(key) ? recordIn(text) : [];
      return record.length === 0 ? [] : [[key.slice(prefix.length), record] as const];
    }),
  );

/** The text to keep under `switchKey` after one more change; the newest are kept. */
export const recordAfter = (before: string | undefined, change: Change): string =>
  JSON.stringify([...recordIn(before ?? "[]"), change].slice(-mostKept));

/** What a check is at present. */
export const settingOf = (switches: Switches, id: string): Setting => switches.get(id)?.at(-1)?.to ?? "usual";

/** What a check may be switched to. */
export const allowedFor = ({ basis, severity }: Pick<Check, "basis" | "severity">): readonly Setting[] =>
  basis === "own" ? ["usual", "off"] : ["usual", ...severities.filter((one) => one !== severity), "off"];

/** Whether a reason is asked for: what a document asks is not changed without one. */
export const needsReason = ({ basis }: Pick<Check, "basis">, to: Setting): boolean => basis !== "own" && to !== "usual";

const known = new WeakMap<Edition, { readonly said: string; readonly switched: Edition }>();

/** The edition with what the installation asks otherwise of it and besides; the edition itself where that is nothing. The same object for the same settings. */
export function switchedIn(edition: Edition, texts: Texts): Edition {
  const switches = switchesIn(texts);
  const own = new Map(allChecksOf(edition).map((check) => [check.id, check]));
  const now = [...own].flatMap(([id, check]) => {
    const to = settingOf(switches, id);
    return to === "usual" || !allowedFor(check).includes(to) ? [] : [[id, to] as const];
  });
  const local = localIn(texts);
  if (now.length === 0 && local === undefined) return edition;
  const said = JSON.stringify([now, local]);
  const before = known.get(edition);
  if (before?.said === said) return before.switched;
  const switched = { ...edition, switched: Object.fromEntries(now), ...(local === undefined ? {} : { local }) };
  known.set(edition, { said, switched });
  return switched;
}
