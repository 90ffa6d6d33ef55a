// What an act is: what is sent for it, what it does with the store, what it answers and what is told of it. What a question is:
// the same without a change, so without an event.
import type { z } from "zod";
import type { Doer } from "../report/doer.ts";
import type { Reach, StoredReport } from "../store/rows.ts";
import type { Store, Writes } from "../store/store.ts";
import type { ActName, Told } from "./event.ts";
import { alreadyThere, noReport, Refusal, shapeProblem } from "./refusal.ts";

/** The answer, and what is told; `told` is null where nothing was changed after all. */
export type Done<Name extends ActName, Answer> = {
  readonly answer: Answer;
  readonly report: string | null;
  readonly told: Told[Name] | null;
};

/** How much may be sent for it: a whole report as text, or what is usual. */
export type Size = "report" | "usual";

export type Act<Name extends ActName = ActName, Input extends z.ZodType = z.ZodType, Answer = unknown> = {
  readonly kind: "act";
  readonly input: Input;
  readonly size: Size;
  /** What else may be written meanwhile. */
  readonly reach: Reach;
  /** Does it with what was sent, within the transaction that `store` is of, which knows the doer too. Throws a Refusal. */
  readonly perform: (store: Writes, sent: unknown, doer: Doer) => Promise<Done<Name, Answer>>;
};

export type Question<Input extends z.ZodType = z.ZodType, Answer = unknown> = {
  readonly kind: "question";
  readonly input: Input;
  readonly size: Size;
  readonly ask: (store: Store, sent: unknown) => Promise<Answer>;
};

function given<Input extends z.ZodType>(input: Input, sent: unknown): z.output<Input> {
  const parsed = input.safeParse(sent);
  if (!parsed.success) throw new Refusal(400, shapeProblem(parsed.error));
  return parsed.data;
}

/** Declares an act. */
export const act = <Name extends ActName, Input extends z.ZodType, Answer>(
  _: Name,
  input: Input,
  run: (store: Writes, given: z.output<Input>, doer: Doer) => Promise<Done<Name, Answer>>,
  { size = "usual", reach = "all" }: { readonly size?: Size; readonly reach?: Reach } = {},
): Act<Name, Input, Answer> => ({
  kind: "act",
  input,
  size,
  reach,
  perform: async (store, sent, doer) => run(store, given(input, sent), doer),
});

/** Declares a question. */
export const question = <Input extends z.ZodType, Answer>(
  input: Input,
  run: (store: Store, given: z.output<Input>) => Promise<Answer>,
): Question<Input, Answer> => ({ kind: "question", input, size: "usual", ask: async (store, sent) => run(store, given(input, sent)) });

/** The report of this id, which is there and not deleted, or a refusal. */
export async function reportAt(store: Pick<Writes, "get">, id: string): Promise<StoredReport> {
  const stored = await store.get(id);
  if (stored === undefined || stored.deleted !== null) throw noReport();
  return stored;
}

/** Refuses a second report of one body and year, unless somebody said to keep both. `besides`: the id of one that does not count. */
export async function mustBeOnly(
  store: Pick<Writes, "sameBodyAndYear">,
  { name, year }: { readonly name: string; readonly year: number },
  { anyway, besides }: { readonly anyway: boolean; readonly besides?: string },
): Promise<void> {
  const same = anyway ? [] : (await store.sameBodyAndYear(name, year)).filter(({ id }) => id !== besides);
  if (same.length > 0) throw alreadyThere(same);
}
