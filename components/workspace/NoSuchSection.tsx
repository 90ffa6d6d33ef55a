"use client";
// An address that names a section which the report does not have, with the way back to the report.
import { useParams } from "next/navigation";
import { Notice } from "../ui/Notice.tsx";

export function NoSuchSection() {
  const { id } = useParams<{ readonly id: string }>();
  return (
    <Notice
      frame="article"
      title="报告里没有这一部分"
      text="地址里写的这一部分，这份报告没有。请从左边选一部分，或者回到这份报告。"
      back={{ href: `/reports/${id}`, label: "回到这份报告" }}
    />
  );
}
