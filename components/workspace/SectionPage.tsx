"use client";
// One page for one section: the heading as printed, its parts in order, its findings, and the way to the next.
import type { Part, Section } from "#lib/edition/edition.ts";
import { GridPart } from "../grid/GridPart.tsx";
import { toolbarSlot } from "../narrative/pageToolbar.ts";
import { late } from "../ui/Fetched.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { useEditor } from "../editor/context.ts";
import { FieldsPartForm } from "../parts/FieldsPartForm.tsx";
import { ProsePartForm } from "../parts/ProsePartForm.tsx";
import { SignatureForm } from "../parts/SignatureForm.tsx";
import { SectionFindings } from "./Foot.tsx";
import { SectionHeading } from "./SectionHeading.tsx";

const CurrentPlace = late(() => import("../sources/CurrentPlace.tsx").then((module) => module.CurrentPlace));

function PartForm({ section, part }: { readonly section: Section; readonly part: Part }) {
  switch (part.kind) {
    case "prose":
      return <ProsePartForm section={section} part={part} />;
    case "fields":
      return <FieldsPartForm section={section} part={part} />;
    case "grid":
      return <GridPart part={part} atCursor={CurrentPlace} />;
    case "signature":
      return <SignatureForm />;
  }
}

/** The way on stands first, for eye and Tab: whoever leaves a table goes on. */
function Neighbours({ section }: { readonly section: Section }) {
  const { edition, reportId } = useEditor();
  const at = edition.sections.indexOf(section);
  const before = edition.sections[at - 1];
  const after = edition.sections[at + 1];
  return (
    <div className="mt-4 flex flex-wrap gap-3 print:hidden">
      {after === undefined ? (
        <PageLink href={`/reports/${reportId}/preview`} className={buttonClass("primary")}>
          预览与导出 →
        </PageLink>
      ) : (
        <PageLink href={`/reports/${reportId}/fill/${after.id}`} className={buttonClass("primary")}>
          下一部分：{after.name} →
        </PageLink>
      )}
      {before !== undefined && (
        <PageLink href={`/reports/${reportId}/fill/${before.id}`} className={buttonClass()}>
          ← 上一部分：{before.name}
        </PageLink>
      )}
    </div>
  );
}

export function SectionPage({ id }: { readonly id: string }) {
  const { edition } = useEditor();
  const section = edition.sections.find((one) => one.id === id);
  if (section === undefined) return null;
  return (
    <article className="rounded bg-paper px-3 pt-1 pb-3">
      <SectionHeading section={section} />
      {section.parts.some(({ kind }) => kind === "prose") && <div ref={toolbarSlot} className="page-toolbar print:hidden" />}
      <div className="space-y-2">
        {section.parts.map((part, place) => (
          <PartForm key={part.kind === "prose" || part.kind === "fields" ? part.id : place} section={section} part={part} />
        ))}
      </div>
      <SectionFindings section={section.id} below />
      <Neighbours section={section} />
    </article>
  );
}
