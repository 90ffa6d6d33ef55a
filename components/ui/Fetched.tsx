"use client";
// Around what is fetched only when it is wanted: where it does not come, a sentence says why, and another try (or, where the program was
// renewed meanwhile, loading the page anew) stands in its place; the rest of the page, with all that is typed, stays.
//
// Not next/dynamic: it keeps a failure for as long as the page is open, so that another try could never succeed.
import { createElement, Suspense, use, useEffect, useState, type ComponentType, type ReactNode } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import { Button } from "./Button.tsx";
import { handover } from "./focus.ts";
import { useInBrowser } from "./inBrowser.ts";
import { reload, standingOfServer, type Renewal } from "./renewed.ts";
import { sayProblem } from "./toasts.tsx";

/** Lets each part that could not be fetched be asked for anew. */
const forgets = new Set<() => void>();

function forgetFailures(): void {
  forgets.forEach((forget) => forget());
  forgets.clear();
}

/** What has come is marked so, and shown at once: else React asks a promise only in the next moment, and what stands for the part is seen in between. */
function shownAtOnce<Part>(coming: Promise<Part>): Promise<Part> {
  coming.then(
    (value) => Object.assign(coming, { status: "fulfilled", value }),
    () => undefined,
  );
  return coming;
}

/** `ahead`: fetches it before it is shown; what fails then is asked for again when it is. */
type Late<Props extends object> = ComponentType<Props> & { readonly ahead: () => void };

/** A component that is fetched when it is first shown, in the browser only. It stands inside `Fetched`. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let asked: Promise<ComponentType<Props>> | undefined;
  const forget = () => void (asked = undefined);
  const fetch = () =>
    load().catch((problem: unknown) => {
      forgets.add(forget);
      throw problem;
    });
  const fetched = () => (asked ??= shownAtOnce(fetch()));
  const Late = (props: Props) => createElement(use(fetched()), props);
  return Object.assign(Late, { ahead: () => void fetched().catch(forget) });
}

const sentences: { readonly [Key in Renewal]: string } = {
  same: "这一块没能打开。已经填的内容还在。",
  unreachable: "这一块没能打开，可能连不上服务器。已经填的内容还在。",
  renewed: "系统已更新，请刷新本页。填的内容会先保存，再刷新。",
};

async function renew(): Promise<void> {
  if (!(await reload())) sayProblem("还有内容没有保存成功，暂时不能刷新。请看页面上方的保存提示。");
}

/** `onAgain`: where another try could succeed; else the page is loaded anew. */
export function Missing({ onAgain }: { readonly onAgain?: () => void }) {
  const [standing, setStanding] = useState<Renewal>("same");
  useEffect(() => void standingOfServer().then(setStanding), []);
  return (
    <div role="alert" ref={handover()} className="rounded border border-bad bg-bad-soft p-3">
      <p className="mb-2">{sentences[standing]}</p>
      {standing === "renewed" || onAgain === undefined ? (
        <Button key="renew" onClick={() => void renew()}>
          刷新
        </Button>
      ) : (
        <Button key="again" onClick={onAgain}>
          再试一次
        </Button>
      )}
    </div>
  );
}

const Failed = ({ resetErrorBoundary }: FallbackProps) => <Missing onAgain={resetErrorBoundary} />;

export function Fetched({ children, waiting = null }: { readonly children: ReactNode; readonly waiting?: ReactNode }) {
  const inBrowser = useInBrowser();
  return (
    <ErrorBoundary FallbackComponent={Failed} onReset={forgetFailures}>
      {inBrowser ? <Suspense fallback={waiting}>{children}</Suspense> : waiting}
    </ErrorBoundary>
  );
}
