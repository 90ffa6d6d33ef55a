// What the server tells the page 定稿与发布 of a report.
import type { Correction } from "#lib/signing/correction.ts";
import type { Reminder } from "#lib/signing/due.ts";
import type { Frozen, Stage } from "#lib/signing/frozen.ts";
import type { Standing } from "#lib/signing/stops.ts";

/**
 * `revision`: the report's, which is what would be frozen. `frozen`: all that was frozen, in order; `standing`: what stops 定稿, null while it is frozen. `address`: where it
 * is to be on line, as 发布信息 has it. `correction`: what it corrects, where it does. `algorithm`: by which hash it would be frozen, in words.
 */
export type Told = {
  readonly id: string;
  readonly title: string;
  readonly practice: boolean;
  readonly revision: number;
  readonly stage: Stage;
  readonly frozen: readonly Frozen[];
  readonly standing: Standing | null;
  readonly reminder: Reminder | null;
  readonly address: string;
  readonly today: string;
  readonly correction: Correction | null;
  readonly algorithm: string;
};
