// What the server tells the page 定稿与发布 of a report.
import type { Reminder } from "#lib/signing/due.ts";
import type { Frozen, Stage } from "#lib/signing/frozen.ts";
import type { Standing } from "#lib/signing/stops.ts";

/**
 * `revision`: the report's, which is what would be frozen. `frozen`: all that was frozen, in order; `standing`: what stops 定稿, null while it is frozen. `address`: where it
 * is to be on line, as 发布信息 has it. `due`: the last day (ISO) on which it is public in time, `own`: as the place itself wants it; null where no document says, for practice and for a correction. `correction`: where it corrects what was public: the 更正说明 that is proposed, and the one that was frozen with it ("" for none, null while the report is open); `differs`: whether anything that is printed is another by now.  */
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
  readonly correction: { readonly proposed: string; readonly frozen: string | null; readonly differs: boolean } | null;
  readonly due: { readonly day: string; readonly own: boolean } | null;
};
