// 定稿与发布: how far a report is on its way, and what can be done at each stage. Drawn by the server from the store; each act is a part of its own.
import { inForce } from "#lib/signing/frozen.ts";
import { DueLine } from "../ui/DueLine.tsx";
import { PageBar } from "../ui/PageBar.tsx";
import { MessageRoom } from "../ui/toasts.tsx";
import { Earlier } from "./Earlier.tsx";
import { Freeze } from "./Freeze.tsx";
import { InForce } from "./InForce.tsx";
import { Stages } from "./Stages.tsx";
import type { Told } from "./told.ts";

export function SigningPage({ told }: { readonly told: Told }) {
  const { id, title, practice, stage, frozen, reminder } = told;
  const now = inForce(frozen);
  return (
    <main data-help="signing" className="p-4">
      <PageBar heading="定稿与发布" back={{ href: `/reports/${id}/preview`, label: "回到这份报告" }}>
        <div className="flex min-w-0 items-center gap-4">
          <p className="truncate" title={title}>
            {practice && <span className="mr-2 rounded bg-warn-soft px-2 text-sm text-warn">练习</span>}
            {title}
          </p>
          <MessageRoom />
        </div>
      </PageBar>
      <div className="mx-auto max-w-5xl space-y-4">
        <Stages stage={stage} code={now?.code ?? ""} />
        {reminder !== null && <DueLine reminder={reminder} />}
        {now === undefined ? <Freeze told={told} /> : <InForce told={told} frozen={now} />}
        <Earlier id={id} frozen={frozen} />
      </div>
    </main>
  );
}
