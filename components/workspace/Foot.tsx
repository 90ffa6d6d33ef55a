"use client";
// The foot of the editor, one line that is always there, as in a spreadsheet: the first problem of the section, what was just said,
// who else is at the report, and 刚才做的. With the panel 问题 open the problems stand there and below the table instead.
import { usePathname } from "next/navigation";
import type { Section } from "#lib/edition/edition.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { usePanel } from "../findings/panelState.ts";
import { Fetched, late } from "../ui/Fetched.tsx";
import { useFirstAct } from "../ui/firstAct.ts";
import { toNextProblem } from "../ui/focus.ts";
import { FootList } from "../ui/FootList.tsx";
import { measured } from "../ui/measured.ts";
import { MessageRoom } from "../ui/toasts.tsx";
import { rested, useSoon } from "../ui/useSoon.ts";

const FindingList = late(() => import("../findings/FindingList.tsx").then((module) => module.FindingList));

const deeds = () => import("./Deeds.tsx");
const Deeds = late(() => deeds().then((module) => module.Deeds));

/** Fetched with the first finding, or before (FindingsDock). `below`: below the table, all of them. */
export function SectionFindings({ section, below }: { readonly section: string; readonly below: boolean }) {
  const panel = usePanel();
  const some = useLiveLater((live) => live.findingsOf(section).length > 0);
  return some && panel.open === below ? (
    <div ref={toNextProblem}>
      <Fetched>
        <FindingList section={section} below={below} />
      </Fetched>
    </div>
  ) : null;
}

// Where they do not come, what others changed comes with the next save.
const together = () => import("../together/Together.tsx").then(({ Together }) => Together);
const whoAsked = () => import("./WhoAsked.tsx").then((module) => module.WhoAsked);

function Others() {
  const [others, who] = [useSoon(together, rested), useSoon(whoAsked, rested)];
  return (
    <>
      {others}
      {who}
    </>
  );
}

const footHeight = measured("--foot");

/** The section that is open, if one is. */
function useSection(): Section | undefined {
  const { edition, reportId } = useEditor();
  const path = usePathname();
  return edition.sections.find(({ id }) => path === `/reports/${reportId}/fill/${id}`);
}

export function Foot() {
  useFirstAct(() => void deeds().catch(() => undefined));
  const section = useSection();
  return (
    <footer
      ref={footHeight}
      aria-label="本页的问题和刚才做的"
      className="foot sticky z-20 flex min-h-7 items-end gap-2 border-t border-line bg-paper px-3 py-px print:hidden"
    >
      <div className="min-w-0 flex-1">
        {section !== undefined && <SectionFindings key={section.id} section={section.id} below={false} />}
      </div>
      <MessageRoom />
      <Others />
      <FootList label="刚才做的">
        <Fetched>
          <Deeds />
        </Fetched>
      </FootList>
    </footer>
  );
}
