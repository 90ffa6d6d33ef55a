"use client";
// Before export: everything that stands between this report and a clean one, each a link to its place. Errors first, then
// what is not filled in, then warnings that nobody has explained. Nothing where there is nothing.
import { useId, type MouseEvent } from "react";
import { findingKey, type Finding } from "#lib/checks/finding.ts";
import { inPaperOrder } from "#lib/checks/order.ts";
import { missingIn } from "#lib/checks/progress.ts";
import { openIn } from "#lib/checks/standing.ts";
import type { Address } from "#lib/edition/edition.ts";
import { useEditor, useReport } from "../editor/context.ts";
import { linkTo, type GoTo } from "../editor/useGoTo.ts";

type LinkProps = { readonly place: Address; readonly finding?: Finding; readonly text: string; readonly onGo: GoTo };

/** A link like any other, for a new tab too; a plain click goes there within the editor. */
function PlaceLink({ place, finding, text, onGo }: LinkProps) {
  const editor = useEditor();
  const click = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    onGo(place, finding);
  };
  return (
    <li>
      <a href={linkTo(editor, place)} onClick={click} className="inline-block min-h-6 text-brand underline underline-offset-2">
        {text}
      </a>
    </li>
  );
}

function Group({
  title,
  links,
  onGo,
}: {
  readonly title: string;
  readonly links: readonly Omit<LinkProps, "onGo">[];
  readonly onGo: GoTo;
}) {
  if (links.length === 0) return null;
  return (
    <div>
      <p className="font-bold">{title}</p>
      <ul aria-label={title} className="list-disc pl-5">
        {links.map((link) => (
          <PlaceLink key={`${link.place} ${link.finding === undefined ? "" : findingKey(link.finding)}`} {...link} onGo={onGo} />
        ))}
      </ul>
    </div>
  );
}

const linkOf = (finding: Finding) => ({ place: finding.at[0] ?? "", finding, text: finding.brief });

type Props = { readonly onGo: GoTo /** The rank of its heading on the page. */; readonly heading: "h2" | "h3" };

/** A dialog around it begins here (ui/focus.ts); else the first way out has the focus. */
export function Summary({ onGo, heading: Heading }: Props) {
  const id = useId();
  const report = useReport();
  const { live, outline } = useEditor();
  const open = inPaperOrder(outline, openIn(report, live.findings().findings));
  const errors = open.filter(({ severity }) => severity === "error");
  const warnings = open.filter(({ severity }) => severity === "warning");
  const missing = missingIn(outline, report);
  const places = missing.reduce((sum, one) => sum + one.places.length, 0);
  const counts = [
    ...(errors.length > 0 ? [`${errors.length} 处错误`] : []),
    ...(places > 0 ? [`${places} 处没有填`] : []),
    ...(warnings.length > 0 ? [`${warnings.length} 条提醒没有说明`] : []),
  ];
  if (counts.length === 0) return null;
  return (
    <section
      tabIndex={-1}
      aria-labelledby={id}
      data-begin
      className={`space-y-2 rounded border-2 p-3 ${errors.length > 0 ? "border-bad" : "border-warn"}`}
    >
      <Heading id={id} className={`text-lg font-bold ${errors.length > 0 ? "text-bad" : "text-warn"}`}>
        导出前请处理：{counts.join("，")}
      </Heading>
      {/* Side by side where there is room: the ways out below stay in sight. */}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,20rem),1fr))] gap-x-6 gap-y-2 text-sm">
        <Group title="错误" links={errors.map(linkOf)} onGo={onGo} />
        <Group
          title="没有填"
          links={missing.map(({ section, places: [first = "", ...rest] }) => ({
            place: first,
            text: `${section.name}：还差 ${rest.length + 1} 处`,
          }))}
          onGo={onGo}
        />
        <Group title="没有说明的提醒（改数字，或写一句说明）" links={warnings.map(linkOf)} onGo={onGo} />
      </div>
    </section>
  );
}
