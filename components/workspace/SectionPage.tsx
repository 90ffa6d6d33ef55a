"use client";
// One page for one section: the heading as printed, its parts in order, its findings, and the way to the next.
import Link from "next/link";
import type { Part, Section } from "#lib/edition/edition.ts";
import { focusPlace } from "../editor/focusPlace.ts";
import { GridPart } from "../grid/GridPart.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { FieldsPartForm } from "../parts/FieldsPartForm.tsx";
import { Guidance } from "../editor/Guidance.tsx";
import { ProsePartForm } from "../parts/ProsePartForm.tsx";
import { SignatureForm } from "../parts/SignatureForm.tsx";

const FindingList = late(() => import("../findings/FindingList.tsx").then((module) => module.FindingList));

const CurrentPlace = late(() => import("../sources/CurrentPlace.tsx").then((module) => module.CurrentPlace));

/** Fetched with the first finding, or before (FindingsDock). */
function Findings({ section }: { readonly section: string }) {
  const some = useLiveLater((live) => live.findingsOf(section).length > 0);
  return some ? (
    <Fetched>
      <FindingList section={section} />
    </Fetched>
  ) : null;
}

function PartForm({ section, part }: { readonly section: Section; readonly part: Part }) {
  switch (part.kind) {
    case "prose":
      return <ProsePartForm section={section} part={part} />;
    case "fields":
      return <FieldsPartForm section={section} part={part} />;
    case "grid":
      return <GridPart part={part} atCursor={CurrentPlace} />;
    case "signature":
      return <SignatureForm part={part} />;
  }
}

/** The way on stands first, for eye and Tab: whoever leaves a table goes on. */
function Neighbours({ section }: { readonly section: Section }) {
  const { edition, reportId } = useEditor();
  const at = edition.sections.indexOf(section);
  const before = edition.sections[at - 1];
  const after = edition.sections[at + 1];
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {after === undefined ? (
        <Link href={`/reports/${reportId}/preview`} className={buttonClass("primary")}>
          预览与导出 →
        </Link>
      ) : (
        <Link href={`/reports/${reportId}/fill/${after.id}`} className={buttonClass("primary")}>
          下一部分：{after.name} →
        </Link>
      )}
      {before !== undefined && (
        <Link href={`/reports/${reportId}/fill/${before.id}`} className={buttonClass()}>
          ← 上一部分：{before.name}
        </Link>
      )}
    </div>
  );
}

export function SectionPage({ id }: { readonly id: string }) {
  const { edition } = useEditor();
  const section = edition.sections.find((one) => one.id === id);
  if (section === undefined) return null;
  return (
    <article className="rounded bg-paper p-4 sm:p-6">
      <PageHeading className="mb-4 text-center font-hei text-2xl" goTo={focusPlace}>
        {section.heading ?? section.name}
      </PageHeading>
      <div className="space-y-6">
        <Guidance items={section.guidance} />
        {section.parts.map((part, place) => (
          <PartForm key={part.kind === "prose" || part.kind === "fields" ? part.id : place} section={section} part={part} />
        ))}
      </div>
      <Findings section={section.id} />
      <Neighbours section={section} />
    </article>
  );
}
