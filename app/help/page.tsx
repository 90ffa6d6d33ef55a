import type { Metadata } from "next";
import { HelpContents } from "#components/help/HelpContents.tsx";

export const metadata: Metadata = { title: "使用说明" };

export default function Page() {
  return <HelpContents />;
}
