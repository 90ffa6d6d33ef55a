"use client";
// Where the panel 问题 stands, and F8 / Shift+F8: the next and the previous finding from wherever one is in the editor.
//
// What the panel and the lists are made of, the checks among it, is fetched at the first key or click of the person, so that the page opens
// light and finds are shown though the server is gone by then.
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useEditor } from "../editor/context.ts";
import { withChecks } from "../editor/judging.ts";
import { Fetched, late } from "../ui/Fetched.tsx";
import { useFirstAct } from "../ui/firstAct.ts";
import { sayProblem } from "../ui/toasts.tsx";
import { announce, openPanel, usePanel } from "./panelState.ts";

const panel = () => withChecks(() => import("./FindingsPanel.tsx"));
const list = () => import("./FindingList.tsx");
const stepping = () => withChecks(() => import("./step.ts"));

const FindingsPanel = late(() => panel().then((module) => module.FindingsPanel));

const isOurs = ({ key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key === "F8" && !isComposing && !ctrlKey && !altKey && !metaKey && document.querySelector("[role=dialog]") === null;

function useStepping(): void {
  const editor = useEditor();
  const router = useRouter();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    openPanel(false);
    stepping().then(
      ({ step }) => announce(step(editor, router.push, event.shiftKey ? -1 : 1)),
      () => sayProblem("没能打开问题列表，可能连不上服务器。已经填的内容还在，请稍后再按一次 F8。"),
    );
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

/** What fails now is asked for again, and its failure said, where it is wanted. */
const fetchAhead = () => void Promise.allSettled([panel(), list(), stepping()]);

/** `below`: at the foot of the window even where it is wide. */
export function FindingsDock({ below }: { readonly below: boolean }) {
  useStepping();
  useFirstAct(fetchAhead);
  const { open, said, turn } = usePanel();
  return (
    <>
      <p role="status" className="sr-only" data-announcement>
        <span key={turn}>{said.position + said.words}</span>
      </p>
      {open && (
        <Fetched>
          <FindingsPanel below={below} />
        </Fetched>
      )}
    </>
  );
}
