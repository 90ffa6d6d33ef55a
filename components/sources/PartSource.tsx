"use client";
// The place of the 数据来源 under a part; what stands in it is fetched after the part itself.
import type { FieldsPart, ProsePart, Section } from "#lib/edition/edition.ts";
import { Fetched, late } from "../ui/Fetched.tsx";

const PartSourceLine = late(() => import("./PartSourceLine.tsx").then((module) => module.PartSourceLine));

export function PartSource(props: { readonly section: Section; readonly part: ProsePart | FieldsPart }) {
  return (
    <Fetched>
      <PartSourceLine {...props} />
    </Fetched>
  );
}
