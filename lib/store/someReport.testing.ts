// For tests only: a report to put into a store, apart from temporary.ts, which needs vitest.
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { blankReport, type Report } from "../report/report.ts";

/** 沂水县 2021 with a few values of every kind. */
export function someReport(changes: Partial<Report> = {}): Report {
  const blank = blankReport(
    disclosure2021,
    2021,
    { name: "沂水县", issuer: "沂水县人民政府办公室", kind: "government", level: "county" },
    `${(changes.year ?? 2021) + 1}-01-20`,
  );
  return {
    ...blank,
    figures: { "applications.received.person": "12", "applications.brought.person": "0" },
    stated: { "applications.received.total": "12" },
    fields: { "preface.authority": "ready", "preface.phone": "0539-2251234" },
    narrative: {
      "overview.disclosure": [
        { id: "a", kind: "heading", level: 1, text: "规范性文件" },
        { id: "b", kind: "paragraph", text: "公开规范性文件12件。" },
      ],
    },
    ...changes,
  };
}
