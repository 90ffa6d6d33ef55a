import type { Metadata } from "next";
import { WholeHelp } from "#components/help/WholeHelp.tsx";

export const metadata: Metadata = { title: "使用说明（全部）" };

export default function Page() {
  return <WholeHelp />;
}
