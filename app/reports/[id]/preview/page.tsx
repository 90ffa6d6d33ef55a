import type { Metadata } from "next";
import { PreviewPage } from "#components/workspace/PreviewPage.tsx";

export const metadata: Metadata = { title: "预览与导出" };

export default function Page() {
  return <PreviewPage />;
}
