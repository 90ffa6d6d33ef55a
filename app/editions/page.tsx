import type { Metadata } from "next";
import { EditionList } from "#components/editions/EditionList.tsx";
import { editions } from "#lib/editions/index.ts";

export const metadata: Metadata = { title: "格式说明" };

export default function Page() {
  return <EditionList editions={editions} />;
}
