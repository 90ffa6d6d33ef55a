"use client";
// 正在打开 / 保存中 / 已保存 HH:MM / 未能保存，待发送 N 处 / 冲突 N 处: always in sight. A failure is an alarm that stands until all is stored, so that
// it is said once and not at each new try; the rest is said when the work rests (Announcements.tsx).
//
// The server draws 正在打开…: whether anything is saved only the page that has come alive can know. Each text that changes has an
// element of its own, for a browser that translates puts others around text, and React would no longer find it.
//
// While all is well nothing renders: 保存中 comes and goes with each burst of keys, and is written straight into its element, in the frame of the key.
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { handover } from "../ui/focus.ts";
import { useEditor } from "../editor/context.ts";
import { writeText } from "../editor/painted.ts";
import { SignInAgain } from "./SignInAgain.tsx";
import { isOutdated } from "../journal/database.ts";
import type { Autosave, SaveState } from "../saving/autosave.ts";
import { openQuestions, questionKey } from "./asked.ts";
import { outdatedWords, questionWords, saveWords, unkeptWords, waitingWords } from "../saving/words.ts";
import { useInBrowser } from "../ui/inBrowser.ts";

const isCalm = ({ phase, isKept, conflicts }: SaveState): boolean =>
  (phase === "saved" || phase === "pending") && isKept && conflicts.length === 0;

/** Reads the state that is rendered: the same object while saving and saved follow one another, but on the way out of a failure. */
function rendered({ state }: Autosave): () => SaveState {
  let [last, failing] = [state(), false];
  return () => {
    const now = state();
    failing ||= now.phase === "failed";
    if (failing || !isCalm(last) || !isCalm(now)) last = now;
    if (now.phase === "saved") failing = false;
    return last;
  };
}

function useRendered(): SaveState {
  const { save } = useEditor();
  const read = useMemo(() => rendered(save), [save]);
  return useSyncExternalStore(save.subscribe, read, read);
}

/** The sentence of the last failure, until everything is stored. */
function useAlarm(state: SaveState): string {
  const [alarm, setAlarm] = useState("");
  const next = state.phase === "failed" ? saveWords(state) : state.phase === "pending" ? alarm : "";
  if (next !== alarm) setAlarm(next);
  return next;
}

const tones: { readonly [Key in SaveState["phase"] | "opening"]: string } = {
  opening: "text-muted",
  saved: "text-good",
  pending: "text-muted",
  asking: "font-bold text-bad",
  failed: "",
};

/** That the PC keeps nothing is known from its first try on; what to do stands in the help. */
const Unkept = () => (
  <span data-unkept role="status" className="rounded bg-warn-soft px-2 text-warn">
    {isOutdated() ? outdatedWords : unkeptWords}
  </span>
);

/** While all is well it stands in a room of its own size, so that a save lays nothing else out again while one types; not itself in a flex box, for there a browser looks at all of the page. */
const lookOf = (phase: keyof typeof tones): string => `block h-6 w-32 text-right leading-6 contain-strict ${tones[phase]}`;

const signOf = (phase: keyof typeof tones): string => (phase === "saved" ? "✓ " : "");

/** Two values that wait for a person: always in sight while they do, also while all else is being saved. */
function Questions({ state, beside }: { readonly state: SaveState; readonly beside: boolean }) {
  const { save } = useEditor();
  return (
    <button
      type="button"
      data-questions
      ref={handover()}
      aria-keyshortcuts={questionKey}
      title={`看两边填的，选择留下哪一个（${questionKey}）`}
      className={`${buttonClass()} !min-h-8 !border-bad !bg-bad-soft !px-2 !py-0 font-bold !text-bad`}
      // The focus stays in the cell, to which one comes back.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openQuestions(save)}
    >
      <span key={state.conflicts.length}>{beside ? `冲突 ${state.conflicts.length} 处` : questionWords(state)}</span>
    </button>
  );
}

/** A ref for the line of saving, in which the present state is written as long as `isQuiet`: no failure is told there. */
function useWritten(isQuiet: boolean): RefObject<HTMLSpanElement | null> {
  const { save } = useEditor();
  const line = useRef<HTMLSpanElement>(null);
  const write = useEffectEvent(() => {
    const { current } = line;
    const now = save.state();
    if (!isQuiet || now.phase === "failed" || current === null) return;
    current.dataset["save"] = now.phase;
    current.className = lookOf(now.phase);
    writeText(current.children[1], signOf(now.phase));
    writeText(current.children[2], saveWords(now));
  });
  useEffect(() => save.subscribe(() => write()), [save]);
  // What React has just rendered may be of before.
  useLayoutEffect(() => write());
  return line;
}

export function SaveStatus() {
  const state = useRendered();
  const { save } = useEditor();
  const alarm = useAlarm(state);
  const inBrowser = useInBrowser();
  const phase = inBrowser ? state.phase : "opening";
  const asked = inBrowser && state.conflicts.length > 0;
  const words = alarm !== "" || asked ? "" : inBrowser ? saveWords(state) : "正在打开…";
  const line = useWritten(inBrowser && alarm === "" && !asked);
  return (
    <div data-help="saving" translate="no" className="flex items-center gap-2 text-sm">
      <div>
        <span
          ref={line}
          data-save={phase}
          className={alarm !== "" ? "block rounded bg-bad-soft px-2 py-1 font-bold text-bad" : asked ? "" : lookOf(phase)}
        >
          <span role="alert">{alarm}</span>
          <span aria-hidden="true">{alarm === "" && !asked && signOf(phase)}</span>
          <span>{words}</span>
          {asked && alarm === "" && <Questions state={state} beside={false} />}
        </span>
      </div>
      {asked && alarm !== "" && <Questions state={state} beside />}
      {alarm !== "" && state.places > 0 && (
        <span data-waiting className="font-bold text-bad">
          <span key={state.places}>{waitingWords(state)}</span>
        </span>
      )}
      {alarm === "" && !state.isKept && <Unkept />}
      {alarm !== "" && state.trouble?.kind === "signedOut" && <SignInAgain onEntered={() => void save.flush()} />}
      {alarm !== "" && state.trouble?.kind !== "signedOut" && (
        <button type="button" ref={handover()} className={buttonClass("link")} onClick={() => void save.flush()}>
          立即重试
        </button>
      )}
    </div>
  );
}
