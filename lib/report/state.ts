// In which state a report is, and what each state means on paper and in the name of a file. One declaration: form, outputs, package
// and command line ask it, and no other place knows the words.
//
// A state is found by looking at the report and changes with every key, but for 练习: the store knows which reports those are. 定稿 is none of them: that is a version which somebody froze (lib/signing).

/**
 * `mark`: what stands on every page of it, null for none. `file`: what its name says in brackets, null for nothing. `what`: what it
 * is, for a person.
 */
type StateWords = { readonly mark: "空白表" | "草稿" | "练习" | null; readonly file: string | null; readonly what: string };

/** From the emptiest to the finished one. */
export const states = {
  空白表: { mark: "空白表", file: "空白表", what: "还没有填" },
  草稿: { mark: "草稿", file: "草稿", what: "有错误，或者还有没填的地方" },
  送审稿: { mark: null, file: "送审稿", what: "没有错误，只差落款日期" },
  // Whatever is filled in: its figures are made up.
  练习: { mark: "练习", file: "练习", what: "练习用的，数是编的，不能定稿、不能发出去" },
  完稿: { mark: null, file: null, what: "没有错误，都已填好" },
} as const satisfies Readonly<Record<string, StateWords>>;

export type ReportState = keyof typeof states;

/** What may stand on the pages of a report that is not to go out yet. */
export type Mark = NonNullable<StateWords["mark"]>;

export const markOf = (state: ReportState): Mark | null => states[state].mark;

/** What the name of a file says of its state, null where it says nothing. */
export const fileMarkOf = (state: ReportState): string | null => states[state].file;
