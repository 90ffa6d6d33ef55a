// Rows of figures, printed as one table.

export type Row = { readonly what: string; readonly median: string; readonly p95: string; readonly goal: string };

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
const shown = (value: number): string => value.toFixed(value < 1 ? 4 : 1);

/** Median of samples. */
export const median = (samples: readonly number[]): number =>
  at(
    [...samples].sort((one, two) => one - two),
    0.5,
  );
/** 95th percentile of samples. */
export const p95 = (samples: readonly number[]): number =>
  at(
    [...samples].sort((one, two) => one - two),
    0.95,
  );

/** 99th percentile of samples. */
export const p99 = (samples: readonly number[]): number =>
  at(
    [...samples].sort((one, two) => one - two),
    0.99,
  );

export const row = (what: string, samples: readonly number[], goal: string): Row => ({
  what,
  median: shown(median(samples)),
  p95: shown(p95(samples)),
  goal,
});

export const fact = (what: string, value: string, goal = ""): Row => ({ what, median: value, p95: "", goal });

/** The rows as a Markdown table. */
export const table = (rows: readonly Row[]): string =>
  [
    "| 项目 what | 中位数 median | p95 | 目标 goal |",
    "|---|---|---|---|",
    ...rows.map(({ what, median: middle, p95: high, goal }) => `| ${what} | ${middle} | ${high} | ${goal} |`),
  ].join("\n");
