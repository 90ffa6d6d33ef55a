"use client";
// The heading of a part as the page prints it, with its ordinal; without one, the part's name for the form only.
import type { FieldsPart, ProsePart, Section } from "#lib/edition/edition.ts";
import { ordinal } from "#lib/ordinals/withOrdinal.ts";
import { ordinalsBefore } from "../narrative/ordinals.ts";
import { useLiveLater } from "../editor/context.ts";

type Props = { readonly section: Section; readonly part: ProsePart | FieldsPart; readonly id: string };

export function PartHeading({ section, part, id }: Props) {
  const before = useLiveLater((live) => ordinalsBefore(section, part, live.report()));
  return (
    <h2 id={id} className="flex flex-wrap items-baseline gap-2 text-lg leading-7">
      {part.heading === undefined ? (
        <span className="font-bold">{part.name}</span>
      ) : (
        <span className="font-kai">{`${ordinal[1](before + 1)}${part.heading}`}</span>
      )}
      <span className={`text-sm ${part.required ? "text-bad" : "text-muted"}`}>{part.required ? "必填" : "可不填"}</span>
    </h2>
  );
}
