"use client";
// A change of page within the app would take what is not stored with it, where the server is gone or a question is open: the page
// stays and says so, whichever way it is left by: a link, a button, the browser's way back.
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Autosave, SaveState } from "../saving/autosave.ts";
import { saveWords } from "../saving/words.ts";
import { sayProblem, unsay } from "../ui/toasts.tsx";

const unsaved = "unsaved";
let said = false;

/** Says what is not stored, in one message, which goes once it is. */
export function sayUnsaved(words: string): void {
  said = true;
  sayProblem(words, unsaved);
}

function unsayUnsaved(save: Autosave): void {
  if (!said || save.state().phase !== "saved") return;
  said = false;
  unsay(unsaved);
}

/** Why the page must not be left; "" where it may. */
export function reasonToStay({ phase, conflicts }: Pick<SaveState, "phase" | "conflicts">): string {
  if (phase === "failed") return "还没有保存成功，请先不要换页。连上服务器后会自动保存，也可以点上方的“立即重试”。";
  return conflicts.length > 0 ? "有一处两个窗口填得不一样，请先选择留下哪一个，再换页。点上方的“冲突”，或者按 F9。" : "";
}

/** True, and said, where something could not be saved, so that this page must not be left. */
export function mustStay(save: Autosave): boolean {
  const reason = reasonToStay(save.state());
  if (reason !== "") sayUnsaved(reason);
  return reason !== "";
}

/** Stores all that is typed; false, and said, where it could not be, so that whoever asked stays. */
export async function isStored(save: Autosave): Promise<boolean> {
  const stored = await save.flush();
  if (!stored) sayUnsaved(reasonToStay(save.state()) || saveWords(save.state()));
  return stored;
}

type Click = Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey" | "button">;
type Link = { readonly href: string; readonly target: string; readonly download: boolean };

const withoutPlace = (address: string): string => address.replace(/#.*/, "");

/** Whether a click on a link goes to another page in this window, which is at `here`. */
export function leadsAway(link: Link, click: Click, here: string): boolean {
  const elsewhere = link.target !== "" && link.target !== "_self";
  if (elsewhere || link.download || click.ctrlKey || click.metaKey || click.shiftKey || click.button !== 0) return false;
  return link.href !== "" && withoutPlace(link.href) !== withoutPlace(here);
}

function leads(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null) return false;
  return leadsAway({ href: link.href, target: link.target, download: link.hasAttribute("download") }, event, window.location.href);
}

/** Keeps the page while something is not stored. Heard before React and Next, which would follow the link. */
export function useStaying(save: Autosave): void {
  // Where the page is, for the way back changes the address before anybody is asked.
  const here = useRef<{ readonly state: unknown; readonly url: string }>({ state: null, url: "" });
  const path = usePathname();
  useEffect(() => {
    here.current = { state: window.history.state, url: window.location.href };
  }, [path]);
  useEffect(() => save.subscribe(() => unsayUnsaved(save)), [save]);
  useEffect(() => {
    const clicked = (event: MouseEvent): void => {
      if (!leads(event) || !mustStay(save)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const gone = (event: PopStateEvent): void => {
      if (!mustStay(save)) return;
      event.stopImmediatePropagation();
      window.history.pushState(here.current.state, "", here.current.url);
    };
    window.addEventListener("click", clicked, true);
    window.addEventListener("popstate", gone, true);
    return () => {
      window.removeEventListener("click", clicked, true);
      window.removeEventListener("popstate", gone, true);
    };
  }, [save]);
}
