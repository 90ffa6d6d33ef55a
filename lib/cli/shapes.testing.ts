// For tests only: the JSON of `figures` and `check` as README.md promises it; an unknown or missing key is refused.
import { z } from "zod";
import { checkKinds } from "../checks/kind.ts";
import { manifestSchema } from "../package/manifest.ts";
import { sourceFormats } from "../reading/reading.ts";

const basis = z.array(z.strictObject({ document: z.string(), clause: z.string(), quote: z.string().optional() }));
const text = z.string().nullable();

const finding = z.strictObject({
  check: z.string(),
  kind: z.literal(Object.keys(checkKinds)),
  severity: z.enum(["error", "warning", "advice"]),
  message: z.string(),
  at: z.array(z.string()).min(1),
  expected: text,
  actual: text,
  basis: basis.min(1),
  text: z.array(z.strictObject({ address: z.string(), start: z.int(), end: z.int(), quote: z.string() })),
  corrections: z.array(z.strictObject({ address: z.string(), start: z.int(), end: z.int(), text: z.string() })),
  remark: z.strictObject({ text: z.string(), current: z.boolean() }).nullable(),
});

const cell = z.strictObject({ table: z.int().min(1), row: z.int().min(1), column: z.int().min(1) }).nullable();
const box = z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).nullable();

const where = z.discriminatedUnion("in", [
  z.strictObject({ in: z.literal("page"), page: z.int(), box, cell }),
  z.strictObject({ in: z.literal("document"), paragraph: z.int().nullable(), cell }),
  z.strictObject({ in: z.literal("html"), path: z.string(), cell }),
  z.strictObject({ in: z.literal("sheet"), sheet: z.string(), cell: z.string() }),
  z.strictObject({ in: z.literal("text"), line: z.int(), cell }),
  z.strictObject({ in: z.literal("data"), address: z.string() }),
]);

const reading = z.strictObject({
  format: z.enum(sourceFormats),
  reader: z.string().min(1),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  why: z.string(),
  questions: z.array(z.strictObject({ id: z.string(), message: z.string(), at: z.array(z.string()) })),
  unread: z.array(z.strictObject({ where, text: z.string(), reason: z.string().min(1), address: text })),
  notRecognised: z.array(z.strictObject({ where, text: z.string() })),
  findings: z.array(z.strictObject({ kind: z.string(), message: z.string(), where, at: z.array(z.string()) })),
  notes: z.array(z.string()),
});

const figure = z.strictObject({
  address: z.string(),
  grid: z.string(),
  row: z.array(z.string()),
  column: z.array(z.string()),
  total: z.boolean(),
  value: text,
  text,
  stated: text,
  where: where.nullable(),
});

export const figuresShape = z.strictObject({
  edition: text,
  year: z.int(),
  title: z.string(),
  figures: z.array(figure),
  findings: z.array(finding),
  reading,
});

export const judgedShape = z.strictObject({
  file: z.string(),
  edition: z.string(),
  year: z.int(),
  complete: z.boolean(),
  state: z.enum(["空白表", "草稿", "送审稿", "完稿"]),
  before: text,
  earlier: z.string().nullable(),
  unclear: z.array(z.string()),
  alike: z.array(
    z.object({ at: z.string(), quote: z.string(), percent: z.number(), file: z.string(), unit: z.string(), other: z.string() }),
  ),
  findings: z.array(finding),
  unjudged: z.array(z.strictObject({ check: z.string(), name: z.string().min(1), at: z.array(z.string()), reason: z.string() })),
  reading,
});

export const unreadShape = z.strictObject({ file: z.string(), error: z.string() });

/** One whose tables are in no known format: not judged, with what was found in its text. */
const textOnlyShape = z.strictObject({ file: z.string(), error: z.string(), year: z.int(), findings: z.array(finding), reading });

export const checkShape = z.array(z.union([judgedShape, textOnlyShape, unreadShape]));

const piece = z.strictObject({ kind: z.enum(["same", "new", "gone"]), text: z.string() });

export const comparisonShape = z.strictObject({
  before: z.string(),
  now: z.string(),
  figures: z.array(z.strictObject({ address: z.string(), name: z.string(), before: text, now: text, change: text, percent: text })),
  texts: z.array(
    z.strictObject({
      kind: z.enum(["same", "changed", "new", "gone"]),
      section: z.string(),
      before: text,
      now: text,
      pieces: z.array(piece).nullable(),
    }),
  ),
});

const verified = z.array(
  z.strictObject({
    file: z.string(),
    state: z.enum(["identical", "same", "different", "unread"]),
    name: z.string().nullable(),
    by: z.enum(["page", "content"]).nullable(),
    code: z.string().nullable(),
    compared: z.string(),
    differences: z.array(
      z.strictObject({
        kind: z.enum(["missing", "changed", "added", "moved", "unread"]),
        subject: z.enum(["figure", "table", "head", "lost", "text", "order", "drawing", "data"]),
        message: z.string(),
        expected: z.string().nullable(),
        found: z.string().nullable(),
        where: where.nullable(),
        near: z.boolean(),
      }),
    ),
    looks: z.array(z.strictObject({ message: z.string(), where: where.nullable() })),
    notes: z.array(z.string()),
  }),
);

/** `verify --json` of a package that could be opened. */
export const verificationShape = z.strictObject({
  package: z.string(),
  manifest: manifestSchema,
  altered: z.array(z.string()),
  more: z.array(z.string()),
  files: verified,
});

/** `verify --json` of a report's data file. */
export const reportVerificationShape = z.strictObject({
  report: z.string(),
  title: z.string(),
  edition: z.string(),
  year: z.int(),
  files: verified,
});
