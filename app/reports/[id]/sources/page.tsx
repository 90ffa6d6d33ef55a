import type { Metadata } from "next";
import { WorksheetPage } from "#components/sources/WorksheetPage.tsx";

export const metadata: Metadata = { title: "数据底稿" };

export default function Page() {
  return <WorksheetPage />;
}
