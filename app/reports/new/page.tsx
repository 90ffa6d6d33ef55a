import type { Metadata } from "next";
import { NewReport } from "#components/reports/NewReport.tsx";

export const metadata: Metadata = { title: "新建报告" };
export const dynamic = "force-dynamic";

export default function Page() {
  const today = new Date();
  return <NewReport year={today.getMonth() < 6 ? today.getFullYear() - 1 : today.getFullYear()} />;
}
