import type { Metadata } from "next";
import { yearToReport } from "#lib/editions/years.ts";
import { NewReport } from "#components/reports/NewReport.tsx";

export const metadata: Metadata = { title: "新建报告" };
export const dynamic = "force-dynamic";

export default function Page() {
  return <NewReport year={yearToReport(new Date())} />;
}
