// What a page of 使用说明 may hold. Topics are data (topics/*.ts), so that the pages, the printed book, the search, the
// pictures and the tests all read the same texts.
//
// In the texts of blocks [[F2]] is a key and {{paste}} a link to another topic, shown by its title (see marked.ts).

/** A picture of a real screen. `name` is its file in public/help, made by `npm run pictures`; `alt` says what it shows. */
export type Screenshot = { readonly name: string; readonly alt: string };

/** What to do; what is seen then; what to do where it is not so. */
export type Step = { readonly do: string; readonly see?: string; readonly differs?: string; readonly picture?: Screenshot };

export type HelpBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "steps"; readonly steps: readonly Step[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "questions"; readonly questions: readonly { readonly ask: string; readonly answer: string }[] }
  | { readonly kind: "picture"; readonly picture: Screenshot };

export type Topic = {
  /** The last part of the page's address; permanent, for F1 and links lead to it. */
  readonly id: string;
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly summary: string;
  /** Other words by which people look for it. */
  readonly words: readonly string[];
  readonly blocks: readonly HelpBlock[];
};

/** The texts of a block in reading order, as they are written in the data. */
export function textsOf(block: HelpBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "text":
      return [block.text];
    case "steps":
      return block.steps.flatMap((step) => [step.do, step.see ?? "", step.differs ?? ""]).filter((text) => text !== "");
    case "list":
      return block.items;
    case "table":
      return block.rows.map((row) => row.join("："));
    case "questions":
      return block.questions.flatMap(({ ask, answer }) => [ask, answer]);
    case "picture":
      return [];
  }
}

/** The pictures of a topic in reading order. */
export const picturesOf = ({ blocks }: Topic): readonly Screenshot[] =>
  blocks.flatMap((block) =>
    block.kind === "picture" ? [block.picture] : block.kind === "steps" ? block.steps.flatMap(({ picture }) => picture ?? []) : [],
  );
