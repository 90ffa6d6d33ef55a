"use client";
// An address that names a section which the report does not have, with the way back to the report.
import { useParams } from "next/navigation";
import { Notice } from "../ui/Notice.tsx";

/** A word of the address as people read it; Next hands it over as it travels. */
function readable(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

export function NoSuchSection() {
  const { id, section } = useParams<{ readonly id: string; readonly section: string }>();
  return (
    <Notice
      frame="article"
      title="报告里没有这一部分"
      text={`地址中的“${readable(section)}”不是这份报告的一部分。`}
      back={{ href: `/reports/${id}`, label: "回到这份报告" }}
    />
  );
}
