// What the start page asks for and what it is answered: a page of reports, those deleted, and how many there are of each.
import { statusNames, type Status } from "../checks/progress.ts";
import type { Summary } from "./summary.ts";

/** How many reports one page of a list holds. */
export const pageLength = 50;

/** The states that one can ask for, in the order of the choices. */
export const states = ["wrong", "begun", "empty", "done"] as const satisfies readonly Status[];

/** Whether a word of an address names one. */
export const isState = (text: string): text is Status => Object.hasOwn(statusNames, text);

/** Reports whose title or issuer holds every word, of a year, in a state. `page` and `deletedPage` count from 1. */
export type Asked = {
  readonly words: string;
  readonly year: number | null;
  readonly state: Status | null;
  readonly page: number;
  readonly deletedPage: number;
};

/** For so many days a deleted report can be brought back; then it is erased (store/bin.ts). */
export const binDays = 30;

/** `left`: whole days until it is erased; null where nobody knows when it was deleted, so that it stays. */
export type DeletedReport = { readonly id: string; readonly title: string; readonly left: number | null };

export type ReportList = {
  /** Newest year first, within a year the oldest report first. */
  readonly reports: readonly Summary[];
  /** How many fit what was asked, and how many there are at all. */
  readonly found: number;
  readonly all: number;
  /** Of how many that fit otherwise it is not known in which state they are: they are not among the found ones. */
  readonly unknown: number;
  /** Whether the store took what was found of how they stand: where it is full or can only be read, asking again brings nothing. */
  readonly kept: boolean;
  /** The years of all reports, the newest first. */
  readonly years: readonly number[];
  /** The page that is shown: the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
  readonly deleted: readonly DeletedReport[];
  readonly allDeleted: number;
  readonly deletedPage: number;
  readonly deletedPages: number;
};

/** What the store says besides: what is damaged or seems lost; and how many of how many reports it has looked at so far, while that is not all. */
export type StoreSays = { readonly warnings: readonly string[]; readonly begun: { readonly done: number; readonly of: number } | null };

/** The copy of all data that a server makes each day: the last one (`made`: ISO 8601 UTC), and why the last try failed. */
export type DailyMade = {
  readonly last: { readonly made: string; readonly reports: number } | null;
  readonly failure: string | null;
};

/** `byDatabase`: no copy is made, the data are in PostgreSQL. */
export type DailySays = DailyMade | { readonly byDatabase: true };
