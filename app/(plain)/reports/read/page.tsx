import type { Metadata } from "next";
import { ReadPage } from "#components/published/ReadPage.tsx";

export const metadata: Metadata = { title: "读入已有的报告" };

export default function Page() {
  return <ReadPage />;
}
