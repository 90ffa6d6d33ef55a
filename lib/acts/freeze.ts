// 定稿: a report is frozen with all that its exports depend on, once nothing stops it.
import { z } from "zod";
import { opened } from "../arithmetic/open.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { switchedIn } from "../checks/switches.ts";
import { yearsBefore } from "../charts/years.ts";
import { algorithmIn } from "../signing/algorithm.ts";
import type { Report, Texts } from "../report/report.ts";
import { correctedOf, longestCorrection, type Frozen } from "../signing/frozen.ts";
import { practiceWords } from "../signing/practice.ts";
import { isHere, notHere } from "../signing/hash.ts";
import { standingOf as standingBeside, stopWords, type Standing } from "../signing/stops.ts";
import type { StoredReport } from "../store/rows.ts";
import type { Writes } from "../store/store.ts";
import { act, question, reportAt } from "./act.ts";
import { nameIn } from "../report/doer.ts";
import { Refusal } from "./refusal.ts";

/** What a report is frozen with besides itself: the settings, and the report of the year before. */
type Grounds = { readonly settings: Texts; readonly before: Report | undefined };

async function groundsOf(store: Pick<Writes, "settings" | "yearBefore">, id: string): Promise<Grounds> {
  const before = await store.yearBefore(id);
  return { settings: await store.settings(), before: before.state === "one" ? before.one.report : undefined };
}

function standingOn({ settings, before }: Grounds, report: Report): Standing {
  const own = opened(report);
  if (own === undefined) throw new Refusal(400, "不认识这份报告的格式，不能定稿。请用保存它的那个版本。");
  return standingBeside(openedIn(switchedIn(own.edition, settings), report), before && opened(before));
}

/** How a stored report stands before 定稿, by what the installation asks; a format that this version does not know is a Refusal. */
export const standingOf = async (store: Pick<Writes, "settings" | "yearBefore">, { id, report }: StoredReport): Promise<Standing> =>
  standingOn(await groundsOf(store, id), report);

/** What stops 定稿, and what was explained: asked before the act, and shown where it is done. */
export const stops = question(z.object({ report: z.string() }), async (store, { report }) =>
  standingOf(store, await reportAt(store, report)),
);

type Said = { readonly checked: string; readonly note: string; readonly correction: string };

async function frozen(store: Writes, stored: StoredReport, { settings, before }: Grounds, { correction, ...said }: Said): Promise<Frozen> {
  const { id, revision, changed, report } = stored;
  const algorithm = algorithmIn(settings);
  if (!isHere(algorithm)) throw new Refusal(400, notHere(algorithm));
  const years = (await store.yearsBefore(id, yearsBefore)).before.map((year) => year.report);
  const content = { id, revision, changed, report, settings, before: before ?? null, years, correction };
  return store.freeze(content, { algorithm, ...said });
}

const input = z.object({
  report: z.string(),
  /** The revision that the page showed: nobody freezes what he has not seen. */
  revision: z.int(),
  checked: z.string().max(100, "校核人写得太长了。").default(""),
  note: z.string().max(500, "备注不能超过 500 字。").default(""),
  /** 更正说明, as it is to stand on the page; nothing of it is taken where nothing is corrected. */
  correction: z.string().max(longestCorrection, `更正说明不能超过 ${longestCorrection} 字。`).default(""),
});

export const freeze = act("freeze", input, async (store, { report: id, revision, checked, note, correction }) => {
  const stored = await reportAt(store, id);
  if (stored.practice) throw new Refusal(409, practiceWords);
  if (stored.revision !== revision) throw new Refusal(409, "报告刚刚又有改动，没有定稿。请刷新页面，看过以后再定稿。");
  const grounds = await groundsOf(store, id);
  const { stops } = standingOn(grounds, stored.report);
  if (stops.length > 0) throw new Refusal(409, stopWords(stops));
  const said = correctedOf(await store.frozen(id)) === undefined ? "" : correction.trim();
  const one = await frozen(store, stored, grounds, { checked: nameIn(checked), note: note.trim(), correction: said });
  return { answer: { id: one.id, code: one.code, number: one.number }, report: id, told: { code: one.code, number: one.number } };
});
