"use client";
// One page for one section: the heading as printed, its parts in order, its findings, and the way to the next.
import dynamic from "next/dynamic";
import type { Part, Section } from "#lib/edition/edition.ts";
import type { Cuts } from "../grid/cuts.ts";
import { toolbarSlot } from "../narrative/pageToolbar.ts";
import { late } from "../ui/Fetched.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { useEditor } from "../editor/context.ts";
import { SectionFindings } from "./Foot.tsx";
import { SectionHeading } from "./SectionHeading.tsx";

// A page sends the forms of the kinds of parts that its section has. The server draws them, and the page waits for their scripts to come
// alive: they are of the first load (Kept.tsx says where they did not come).
const ProsePartForm = dynamic(() => import("../parts/ProsePartForm.tsx").then((module) => module.ProsePartForm));
const FieldsPartForm = dynamic(() => import("../parts/FieldsPartForm.tsx").then((module) => module.FieldsPartForm));
const GridPart = dynamic(() => import("../grid/GridPart.tsx").then((module) => module.GridPart));
const SignatureForm = dynamic(() => import("../parts/SignatureForm.tsx").then((module) => module.SignatureForm));

const CurrentPlace = late(() => import("../sources/CurrentPlace.tsx").then((module) => module.CurrentPlace));

function PartForm({ section, part, cuts }: { readonly section: Section; readonly part: Part; readonly cuts: Cuts }) {
  switch (part.kind) {
    case "prose":
      return <ProsePartForm section={section} part={part} />;
    case "fields":
      return <FieldsPartForm section={section} part={part} />;
    case "grid":
      return <GridPart part={part} cuts={cuts} atCursor={CurrentPlace} />;
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
        <PageLink href={`/reports/${reportId}/preview`} className={buttonClass("primary")} data-next-part>
          预览与导出 →
        </PageLink>
      ) : (
        <PageLink href={`/reports/${reportId}/fill/${after.id}`} className={buttonClass("primary")} data-next-part>
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

/** `cuts`: where the heads of its tables break. */
export function SectionPage({ id, cuts }: { readonly id: string; readonly cuts: Cuts }) {
  const { edition } = useEditor();
  const section = edition.sections.find((one) => one.id === id);
  if (section === undefined) return null;
  return (
    <article className="rounded bg-paper px-3 pt-1 pb-3">
      <SectionHeading section={section} />
      {section.parts.some(({ kind }) => kind === "prose") && <div ref={toolbarSlot} className="page-toolbar print:hidden" />}
      <div className="space-y-2">
        {section.parts.map((part, place) => (
          <PartForm key={part.kind === "prose" || part.kind === "fields" ? part.id : place} section={section} part={part} cuts={cuts} />
        ))}
      </div>
      <SectionFindings section={section.id} below />
      <Neighbours section={section} />
    </article>
  );
}
