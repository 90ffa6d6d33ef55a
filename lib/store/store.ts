// What the rest of the system sees of the store, and nothing of the tables behind it.
//
// Every method is one transaction or one statement. Unknown ids are answered with undefined where one asks, and with
// MissingReport (errors.ts) where one writes. Values are trusted here: report/request.ts and backup.ts read what comes from outside.
import type { PlaceChange } from "../report/came.ts";
import { nobody, type Doer } from "../report/doer.ts";
import type { PatchRequest, PatchResult } from "../report/patch.ts";
import type { StorableReport } from "../report/storable.ts";
import type { NamedFormat, Report, Texts } from "../report/report.ts";
import { opened } from "../arithmetic/open.ts";
import type { Asked, ReportList, StoreSays } from "../overview/reportList.ts";
import type { Summary } from "../overview/summary.ts";
import type { Head, YearBefore, YearsBefore } from "../report/yearBefore.ts";
import { writeBackup, type Backup } from "./backup.ts";
import { now } from "./clock.ts";
import type { Db } from "./database.ts";
import type { Keeping } from "./judging.ts";
import { list, ofYear } from "./list.ts";
import { readMark } from "./marks.ts";
import type { OpenDatabase } from "./opened.ts";
import { receive, receiveOne, type Both, type Received } from "./receive.ts";
import * as reports from "./reports.ts";
import { compare, restore, type Comparison, type Restored, type RestoreMode } from "./restore.ts";
import { revise } from "./revision.ts";
import { writing, type Reach, type StoredReport } from "./rows.ts";
import { patch, type PatchOptions } from "./saving.ts";
import { noteExport } from "./history.ts";
import { restoreVersion, type BeforeThat, type RestoredVersion } from "./restoring.ts";
import { areSound, setSettings, settings } from "./settings.ts";
import { tending } from "./tending.ts";
import { changesOf, historyOf, version, versionAt, type History, type HistoryPlace } from "./versions.ts";
import * as signing from "./signing.ts";
import { startSays } from "./stages.ts";
import type { Freezing, Issued, Sheet } from "./signing.ts";
import * as years from "./years.ts";
import type { StartSays } from "../signing/startSays.ts";
import type { Signed } from "../signing/content.ts";
import type { Ending, Frozen, Posted } from "../signing/frozen.ts";

/** The store within `together`: what reads and writes reports one by one. */
export type Writes = Pick<
  Store,
  | "get"
  | "formatOf"
  | "entries"
  | "since"
  | "create"
  | "add"
  | "patch"
  | "copy"
  | "revise"
  | "restoreVersion"
  | "remove"
  | "restore"
  | "versions"
  | "version"
  | "versionAt"
  | "changesOf"
  | "noteExport"
  | "sameBodyAndYear"
  | "family"
  | "yearBefore"
  | "yearsBefore"
  | "setOrigins"
  | "keepLines"
  | "settings"
  | "setSettings"
  | "frozen"
  | "freeze"
  | "endFrozen"
  | "post"
  | "attach"
  | "detach"
>;

export type Store = {
  /** All that is stored (no page and no act asks for it), and in sentences what of it is damaged or seems lost. A damaged report is in no other list, and asking for it alone is a DamagedReport. */
  everything(): Promise<reports.Everything & { readonly warnings: readonly string[] }>;
  /** In sentences what of all that is stored is damaged or seems lost. Every report is read, one after the other; scans and files that went out are looked at while the start page is used. */
  warnings(): Promise<readonly string[]>;
  /** What the start page shows, with sentences of what is damaged or seems lost, as far as all reports were looked at (`begun`: how far, the first time). */
  start(asked: Asked): Promise<ReportList & StoreSays>;
  /** Looks at all reports and empties the bin of what has been in it for its days, as is done piece by piece while the start page is used. */
  tend(): Promise<void>;
  /** The reports of a year, without their content, oldest first. */
  ofYear(year: number): Promise<readonly Summary[]>;
  /** A report and all of the same body or of its line, oldest first. */
  family(id: string): Promise<readonly StoredReport[]>;
  /** The reports that are not deleted, oldest first. All of them are read: no page and no act asks for it. */
  list(): Promise<readonly StoredReport[]>;
  /** The deleted reports, oldest first. */
  deleted(): Promise<readonly StoredReport[]>;
  /** One report, deleted or not. */
  get(id: string): Promise<StoredReport | undefined>;
  /** The format that a report names, deleted or not; a damaged one may name any. */
  formatOf(id: string): Promise<NamedFormat | undefined>;
  /** All values of a report, with the revision to base a patch on. */
  entries(id: string): Promise<reports.Snapshot | undefined>;
  /** How those of these reports stand that are there, deleted or not, by their ids; nothing of them is verified. */
  standings(ids: readonly string[]): Promise<ReadonlyMap<string, reports.Standing>>;
  /** As `entries`, but only the values changed after `base`; all of them where this store never gave out that base. */
  since(id: string, base: number): Promise<reports.Snapshot | undefined>;
  /** Adds a report and answers its id. `origin`: the report of the year before that it was made from. A blank name, or a year outside its edition, is a RangeError. */
  create(report: Report, options?: reports.Particular): Promise<string>;
  /** As `create`, of a report that was made ready for it beforehand. */
  add(report: StorableReport, options?: reports.Particular): Promise<string>;
  /** Saves what does not conflict. Throws MissingReport where the report is not there or deleted, and what `mustFit` throws of the values that are stored. */
  patch(id: string, request: PatchRequest, options?: PatchOptions): Promise<PatchResult>;
  /** A second report with the same content, under another name or year where given; it keeps its line unless another one is given or its name or year is another. Answers its id. */
  copy(
    id: string,
    changes?: { readonly name?: string; readonly year?: number } & Pick<reports.Particular, "origin" | "whence">,
  ): Promise<string>;
  /** Takes a report over into another revision of its edition; as it was it stays as a deleted report, whose id is answered. */
  revise(id: string, editionRevision: number): Promise<string>;
  /** Restores a version as the newest one, once `before` is done; undefined where there is no such version. */
  restoreVersion(id: string, number: number, before?: BeforeThat): Promise<RestoredVersion | undefined>;
  /** What is known of what became of a report, deleted or not. Throws a DamagedHistory where it cannot be read. */
  versions(id: string): Promise<History | undefined>;
  /** A report as it was at the end of a version. Throws a DamagedHistory where what is kept of it is not what was written. */
  version(id: string, number: number): Promise<StoredReport | undefined>;
  /** A report as it was at a revision; undefined where there was none such, or where it is not known any more: it is at the end of each version, and where `noteExport` was told of it. */
  versionAt(id: string, revision: number): Promise<Report | undefined>;
  /** How the values of these places came, newest first; a part of running text stands for its paragraphs too. */
  changesOf(id: string, places: readonly HistoryPlace[]): Promise<readonly PlaceChange[]>;
  /** The report left as a file as it was at this revision: where that is the present one, what is written next is another version. */
  noteExport(id: string, revision: number): Promise<void>;
  /** Deletes a report so that `restore` can undo it. */
  remove(id: string): Promise<void>;
  /** Undoes a deletion. */
  restore(id: string): Promise<void>;
  /** The reports that are not deleted with this name (space around it aside) and year, practice ones too. */
  sameBodyAndYear(name: string, year: number): Promise<readonly StoredReport[]>;
  /** The report of the year before, or which ones could be meant; none for an id that is not known. */
  yearBefore(id: string): Promise<YearBefore<StoredReport>>;
  /** The reports of up to so many years before, and the years of which several could be meant. */
  yearsBefore(id: string, count: number): Promise<YearsBefore<StoredReport>>;
  /** Keeps with reports which ones they go on from (report/yearBefore.ts). */
  setOrigins(origins: readonly Pick<Head, "id" | "origin">[]): Promise<void>;
  /** Before a report gets another name or kind: keeps the lines that its name alone has made. */
  keepLines(id: string): Promise<void>;
  /** Several writes as one: what `work` does with the store that it is given is done altogether, or nothing of it where it throws. `doer`: whose it is in the history of the reports, nobody's where it is not said; so is what is written outside of it. `reach` `one`: it changes one report only, which it reads first, and may be done once more. */
  together<Result>(work: (store: Writes) => Promise<Result>, doer?: Doer, reach?: Reach): Promise<Result>;
  /** What the installation says of every report that it publishes, and which checks it asks otherwise (checks/switches.ts). */
  settings(): Promise<Texts>;
  /** Writes these settings over those that stand there; an unknown key is a RangeError. */
  setSettings(texts: Texts): Promise<void>;
  /** What was frozen of a report, in the order of the numbers; a row that is not what was written is a DamagedFrozen, here and below. */
  frozen(report: string): Promise<readonly Frozen[]>;
  /** What a frozen report holds, verified by its hash. */
  signed(frozen: string): Promise<Signed | undefined>;
  /** Freezes a report with all that its exports depend on. One that is frozen is a FrozenReport, and so is every change of it from now on. */
  freeze(content: Omit<Signed, "number">, freezing: Freezing): Promise<Frozen>;
  /** Ends what is in force of a report, and answers it as it was; undefined where nothing is. */
  endFrozen(report: string, ending: Pick<Ending, "kind" | "reason">): Promise<Frozen | undefined>;
  /** Notes where and when a frozen report went on line. */
  post(frozen: string, posted: Pick<Posted, "day" | "address">): Promise<void>;
  /** Keeps the scan of a signed sheet, and answers its id. */
  attach(frozen: string, sheet: Sheet): Promise<string>;
  /** Takes a scan away, and answers the id of the frozen report that it was of. */
  detach(scan: string): Promise<string | undefined>;
  /** A scan with its bytes. */
  scan(id: string): Promise<(Sheet & { readonly frozen: string }) | undefined>;
  /** What a frozen report went out as in this form. */
  issuedAs(frozen: string, made: string): Promise<Issued | undefined>;
  /** Notes what went out first in this form, `kept` with its bytes, and answers what stands. */
  issue(frozen: string, made: string, bytes: Uint8Array, kept: boolean): Promise<Issued & { readonly same: boolean }>;
  /** Those of these reports of which something was frozen: they are never erased. */
  everFrozen(reports: readonly string[]): Promise<ReadonlySet<string>>;
  /** What the start page says of 定稿与发布 of these reports, and of all, on a day (ISO). */
  startSays(reports: readonly string[], today: string): Promise<StartSays>;
  /** The text of one JSON file with everything, the deleted reports too, a report at a time. */
  backup(): AsyncIterable<string>;
  /** What is to be said of a backup made now: that it holds reports which cannot be restored here. Undefined where all can. */
  backupNote(): Promise<string | undefined>;
  /** Takes the bytes of a backup file, whatever their number. Without `mode`: what restoring would meet. With it: restores. */
  receiveBackup(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, mode?: RestoreMode, doer?: Doer): Promise<Received>;
  /** One report of a backup file, by its id, beside the one that is here. */
  receiveOne(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, id: string): Promise<Both | { readonly refusal: string }>;
  /** What restoring this backup would meet. */
  compareBackup(backup: Backup): Promise<Comparison>;
  /** Restores a backup in one transaction; what it replaces stays as a deleted report under a new id. */
  restoreBackup(backup: Backup, mode: RestoreMode, doer?: Doer): Promise<Restored>;
  /** Which installation this is: another id after another data file was put in its place. */
  id(): Promise<string>;
  /** Ends the work with the file. No other method may be called afterwards. */
  close(): Promise<void>;
};

const ofDamaged = (report: reports.Damaged): string =>
  `报告“${reports.calledOf(report)}”存在磁盘上的内容已损坏，与保存时不一样，不能打开，也没有改动它；其他报告不受影响。请点“更多”里的“从备份恢复”，再点“恢复选中的”：它在“本机没有的”一组里，会一起换回来。`;

const ofHistory = (report: reports.Damaged): string =>
  `报告“${reports.calledOf(report)}”的历史记录存在磁盘上已损坏，与写下时不一样：现在的内容没有受影响，可以照常填写，以前的版本有的看不了、也恢复不了。这多半是磁盘出错，请告诉系统管理员，并马上备份全部报告。`;

const ofSettings =
  "“发布设置”里的内容与保存时不一样，可能已损坏：请打开“发布设置”，逐项核对后再保存一次；“检查项目”里关掉的、改过的，也请看一遍。";

const mostNamed = 3;

const named = (names: readonly string[]): string =>
  `${names.slice(0, mostNamed).join("、")}${names.length > mostNamed ? ` 等 ${names.length} 份` : ""}`;

async function noteOn(db: Db): Promise<string | undefined> {
  const [unknown, lost]: [string[], string[]] = [[], []];
  for await (const one of reports.each(db)) {
    if ("lost" in one) lost.push(one.lost);
    else if (opened(one.report) === undefined) unknown.push(`${one.report.body.name}${one.report.year}年`);
  }
  const notes = [
    ...(unknown.length === 0
      ? []
      : [`其中 ${unknown.length} 份的格式本系统不认识（${named(unknown)}），用本版本恢复不了，要用保存它的那个版本`]),
    ...(lost.length === 0 ? [] : [`其中 ${lost.length} 份在本机上已损坏（${named(lost)}），备份里没有它的内容，请留好更早的备份`]),
  ];
  return notes.length === 0 ? undefined : `注意：${notes.join("；")}`;
}

/** `rules`: the name of the rules by which reports are judged; `patience`: milliseconds for which a list waits until all are looked at and those are judged of which nothing is known. */
type Opened = OpenDatabase & { readonly rules: string; readonly patience: number };

/** Reading and writing reports, one by one, alone or within a transaction. `doer`: whose the writing is in their history. */
const reportsOver = (db: Db, doer: Doer): Writes => ({
  get: (id) => reports.get(db, id),
  formatOf: (id) => reports.formatOf(db, id),
  entries: (id) => reports.snapshot(db, id),
  since: (id, base) => reports.since(db, id, base),
  create: (report, options = {}) => reports.create(db, report, options, doer),
  add: (report, options = {}) => reports.add(db, report, options, doer),
  patch: (id, request, options = {}) => patch(db, id, request, options, doer),
  copy: (id, changes = {}) => reports.copy(db, id, changes, doer),
  revise: (id, editionRevision) => revise(db, id, editionRevision, doer),
  restoreVersion: (id, number, before = async () => undefined) => restoreVersion(db, id, number, before, doer),
  versions: (id) => historyOf(db, id),
  version: (id, number) => version(db, id, number),
  versionAt: (id, revision) => versionAt(db, id, revision),
  changesOf: (id, places) => changesOf(db, id, places),
  noteExport: (id, revision) => writing(db, (moment) => noteExport(moment, id, revision)),
  remove: (id) => reports.setDeleted(db, id, true, doer),
  restore: (id) => reports.setDeleted(db, id, false, doer),
  sameBodyAndYear: (name, year) => reports.sameBodyAndYear(db, name, year),
  family: (id) => years.family(db, id),
  yearBefore: (id) => years.yearBefore(db, id),
  yearsBefore: (id, count) => years.yearsBefore(db, id, count),
  setOrigins: (origins) => years.setOrigins(db, origins, doer),
  keepLines: (id) => years.keepLines(db, id, doer),
  settings: () => settings(db),
  setSettings: (texts) => writing(db, (moment) => setSettings(moment, texts)),
  frozen: (report) => signing.frozenOf(db, report),
  freeze: (content, freezing) => signing.freeze(db, content, freezing, doer),
  endFrozen: (report, ending) => signing.endFrozen(db, report, ending, doer),
  post: (frozen, posted) => signing.post(db, frozen, posted, doer),
  attach: (frozen, sheet) => signing.attach(db, frozen, sheet, doer),
  detach: (scan) => signing.detach(db, scan),
});

/** The store over an open database whose tables are up to date. */
export function storeOver({ db, notices, beside, written, rules, patience, close }: Opened): Store {
  const keeping: Keeping = { keeps: true };
  const tended = tending({ db, written, notices, rules, patience, keeping });
  const warningsOf = async ({ damaged, histories }: Pick<reports.Everything, "damaged" | "histories">): Promise<readonly string[]> => [
    ...notices,
    ...damaged.map(ofDamaged),
    ...histories.map(ofHistory),
    ...((await areSound(db)) ? [] : [ofSettings]),
  ];
  return {
    ...reportsOver(db, nobody),
    start: async (asked) => {
      await tended.look();
      const damaged = tended.damaged();
      const found = await list(db, asked, { damaged: damaged.map(({ id }) => id), rules, patience, keeping });
      return {
        ...found,
        warnings: [...(await warningsOf({ damaged, histories: tended.histories() })), ...tended.frozen()],
        begun: tended.begun(),
      };
    },
    signed: (frozen) => signing.signed(db, frozen),
    scan: (id) => signing.scanAt(db, id),
    issuedAs: (frozen, made) => signing.issuedAs(db, frozen, made),
    issue: (frozen, made, bytes, kept) => signing.issue(db, frozen, made, bytes, kept),
    startSays: (reports, today) => startSays(db, reports, today),
    everFrozen: (reports) => signing.everFrozen(db, reports),
    tend: () => tended.all(),
    ofYear: (year) => ofYear(db, year, rules),
    standings: (ids) => reports.standingsOf(db, ids),
    together: (work, doer = nobody, reach) => writing(db, (moment) => work(reportsOver(moment, doer)), reach),
    everything: async () => {
      const all = await reports.everything(db);
      return { ...all, warnings: [...(await warningsOf(all)), ...(await signing.damagedFrozen(db, { files: true }))] };
    },
    warnings: async () => [
      ...(await warningsOf(await reports.damagedAmongAll(db))),
      ...(await signing.damagedFrozen(db, { files: false })),
    ],
    list: () => reports.list(db),
    deleted: () => reports.listDeleted(db),
    backup: () => writeBackup(reports.each(db), now(), { settings: () => settings(db), frozen: (id) => signing.wholeFrozenOf(db, id) }),
    backupNote: () => noteOn(db),
    receiveBackup: (body, mode, doer) => receive(db, beside, body, mode, doer),
    receiveOne: (body, id) => receiveOne(db, beside, body, id),
    compareBackup: (backup) => compare(db, backup),
    restoreBackup: (backup, mode, doer = nobody) => restore(db, backup, mode, doer),
    id: async () => (await readMark(db, "store")) ?? "",
    close: async () => {
      await tended.stop();
      await close();
    },
  };
}
