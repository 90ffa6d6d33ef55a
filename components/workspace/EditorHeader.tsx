"use client";
// The bar over the editor: which report, saved or not, and what can be done with all of it.
import { titleOf } from "#lib/report/report.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { usePreviewToggle } from "../document/previewToggle.ts";
import { FindingsButton } from "../findings/FindingsButton.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { Button, buttonClass } from "../ui/Button.tsx";
import { DisplayDialog } from "../ui/DisplayDialog.tsx";
import { isStored } from "../editor/leaving.ts";
import { measured } from "../ui/measured.ts";
import { PageLink } from "../ui/PageLink.tsx";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { FindButtons } from "./FindButtons.tsx";
import { RenameButton } from "./RenameButton.tsx";
import { SaveStatus } from "./SaveStatus.tsx";

/** Its buttons may take two lines, and on a low screen it scrolls away. In a narrow window they say less, so that the name of the report stays to be read. */
const barHeight = measured("--bar");

const SignOut = late(() => import("../ui/SignOut.tsx").then((module) => module.SignOut));

/** `signOut`: the installation asks for a 访问口令. */
export function EditorHeader({ signOut }: { readonly signOut: boolean }) {
  const { edition, practice, reportId, save } = useEditor();
  const title = useLiveLater((live) => titleOf(edition, live.report()));
  // Of a title that is cut, whose and which year stay to be read.
  const when = useLiveLater((live) => `${live.report().year}年`);
  const at = Math.max(0, title.indexOf(when));
  const [beside, toggle] = usePreviewToggle();
  return (
    <header ref={barHeight} className="sticky top-0 z-30 border-b border-line bg-paper print:hidden">
      <a href="#main" className="skip">
        跳到填写区
      </a>
      <div className="bar mx-auto flex max-w-[120rem] flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1 max-lg:gap-x-1 max-lg:[&>:is(a,button)]:px-2">
        <PageLink href="/" className={buttonClass("link")}>
          ← <span className="max-lg:sr-only">全部报告</span>
        </PageLink>
        <div className="flex min-w-24 flex-1 max-lg:min-w-48 items-center gap-2">
          <p className="flex min-w-0 items-center font-bold whitespace-nowrap" title={title}>
            {practice && <span className="mr-2 shrink-0 rounded bg-warn-soft px-2 text-sm text-warn">练习</span>}
            <span className="truncate">{title.slice(0, at)}</span>
            <span className="shrink-0">{title.slice(at, at + when.length)}</span>
            <span className="min-w-0 shrink-[999] truncate">{title.slice(at + when.length)}</span>
          </p>
          <RenameButton />
        </div>
        <SaveStatus />
        <FindingsButton />
        <FindButtons />
        <Button onClick={toggle} aria-pressed={beside} data-help="preview">
          {beside ? "收起预览" : "边填边看"}
        </Button>
        <PageLink href={`/reports/${reportId}/history`} className={buttonClass()}>
          历史
        </PageLink>
        <DisplayDialog />
        <HelpLink />
        <ExportDialog />
        {signOut && (
          <Fetched>
            <SignOut before={() => isStored(save)} />
          </Fetched>
        )}
      </div>
    </header>
  );
}
