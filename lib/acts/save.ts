// Saving: what does not conflict is taken. The pages save by a route of its own (app/api/reports/[id]), which comes here.
import { z } from "zod";
import { editionNamed } from "../report/named.ts";
import { blockIn } from "../edition/address.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { most, tooMany, wholeProblem } from "../report/bounds.ts";
import type { Way } from "../report/doer.ts";
import { applied, reportFrom, type Write, type PatchRequest, type PatchResult } from "../report/patch.ts";
import { placeWords } from "../report/placeWords.ts";
import type { NamedFormat } from "../report/report.ts";
import { readPatch } from "../report/request.ts";
import type { Writes } from "../store/store.ts";
import { act } from "./act.ts";
import { noReport, Refusal, withProblems } from "./refusal.ts";

/** A request to save that was read already and made ready for the store (lib/intake), for a report of this format. A class, since nothing that is sent can pass for one. */
export class ReadPatch {
  readonly request: PatchRequest;
  readonly format: NamedFormat;

  constructor(request: PatchRequest, format: NamedFormat) {
    this.request = request;
    this.format = format;
  }
}

const formatOf = ({ id, revision }: Edition): NamedFormat => ({ edition: id, editionRevision: revision });

const lengthOf = (values: readonly Write[]): number => values.reduce((sum, { value }) => sum + value.length, 0);

/** How many blocks each part has, by the addresses alone: to read them takes a hundred times as long. */
function blocksIn(values: readonly Write[]): ReadonlyMap<Address, number> {
  const counts = new Map<Address, number>();
  for (const { area, address, value } of values) {
    const part = area === "narrative" && value !== "" ? blockIn(address)?.part : undefined;
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** Why a report of this edition cannot hold these values, in a sentence; blank ones among them are what was deleted. Or undefined. */
function crowdedIn(edition: Edition, values: readonly Write[]): string | undefined {
  if (values.length > most.entries) return `这份报告里填过又删去的内容太多了。请在首页把它复制一份，在新的一份里接着填。`;
  for (const [part, count] of blocksIn(values))
    if (count > most.blocks) return tooMany(`正文“${placeWords.narrative(walk(edition), part)}”的段落`, count, "段", most.blocks);
  return lengthOf(values) <= most.letters ? undefined : wholeProblem(reportFrom(formatOf(edition), values));
}

/** Refuses what a report cannot hold beside what it holds: reckoned out only where that may be. A value as stored is no shorter than its letters. */
function mustFit(edition: Edition, stored: readonly Write[], changes: readonly Write[]): void {
  if (stored.length + changes.length <= most.blocks && lengthOf(stored) + lengthOf(changes) <= most.letters) return;
  const crowded = crowdedIn(edition, applied(stored, changes));
  if (crowded !== undefined) throw new Refusal(413, crowded);
}

/** The edition of a report as it is now. Throws where this version knows none, or what is stored is damaged. */
async function editionOf(store: Writes, id: string): Promise<Edition> {
  const format = await store.formatOf(id);
  const edition = format && editionNamed(format);
  if (edition !== undefined) return edition;
  await store.get(id);
  throw noReport();
}

/** What is asked for, by the rules of the format that the report has now; what was read beforehand for another one is read once more. `storable`: see PatchOptions. */
function askedIn(patch: unknown, edition: Edition): { readonly request: PatchRequest; readonly storable: boolean } {
  const read = patch instanceof ReadPatch ? patch : undefined;
  if (read?.format.edition === edition.id && read.format.editionRevision === edition.revision)
    return { request: read.request, storable: true };
  const asked = readPatch(read?.request ?? patch, edition);
  if ("problems" in asked) throw withProblems(asked.problems, "保存的内容不正确。");
  return { request: asked, storable: false };
}

/** Saves a patch as it came from outside, by the rules that every patch keeps. `way`: by which values came that do not say so. */
export async function saved(
  store: Writes,
  id: string,
  patch: unknown,
  way: Way = "typed",
): Promise<PatchResult & { readonly places: number }> {
  const edition = await editionOf(store, id);
  const { request, storable } = askedIn(patch, edition);
  const { changes } = request;
  return {
    ...(await store.patch(id, request, { storable, way, mustFit: (stored) => mustFit(edition, stored, changes) })),
    places: changes.length,
  };
}

export const save = act(
  "save",
  z.object({ report: z.string(), patch: z.unknown() }),
  async (store, { report, patch }) => {
    const { places, ...answer } = await saved(store, report, patch);
    return { answer, report, told: { revision: answer.revision, places } };
  },
  { reach: "one" },
);
