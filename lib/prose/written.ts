// A block without its id: what text from elsewhere is read into.
import type { NarrativeBlock } from "../report/report.ts";

type WithoutId<Block> = Block extends unknown ? Omit<Block, "id"> : never;

export type Written = WithoutId<NarrativeBlock>;
