"use client";
// The words of open findings, underlined in the editor of their part. The checks follow when the typing rests (editor/live.ts); what they mark is drawn when
// the browser has nothing else to do, so that no key waits for it.
import { useEffect, useEffectEvent, useRef } from "react";
import { findingKey } from "#lib/checks/finding.ts";
import { openIn } from "#lib/checks/standing.ts";
import { textMarksOf } from "#lib/checks/textMarks.ts";
import { blockIn } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { useEditor } from "../editor/context.ts";
import type { Live } from "../editor/live.ts";
import { opened } from "../editor/openTexts.ts";
import type { Editor } from "../narrative/editor.ts";
import type { Marks } from "../narrative/findingMarks.ts";
import { wheneverRested } from "../ui/whenIdle.ts";

function marksOf(live: Live, part: Address): Marks {
  const open = openIn(live.report(), live.findings().findings);
  const marks = [...textMarksOf(open, live.shown())].flatMap(([address, stretches]) => {
    const block = blockIn(address);
    return block?.part === part ? [[block.id, stretches] as const] : [];
  });
  return new Map(marks);
}

/** For the editor of a part: `stands` is told it once it stands, `choose` the key of a finding whose words were clicked. */
export function useTextMarks(part: Address) {
  const { live } = useEditor();
  const editor = useRef<Editor>(null);
  // While the checks are on their way what is underlined moves with its words.
  const draw = useEffectEvent(() => {
    if (live.isJudged()) editor.current?.mark(marksOf(live, part));
  });
  useEffect(() => {
    const stop = wheneverRested(draw, live.subscribeLater, live.subscribeMarks);
    const close = opened(part, (exchanges) => editor.current?.exchange(exchanges) ?? false);
    return () => {
      stop();
      close();
    };
  }, [live, part]);
  return {
    editor,
    stands: (one: Editor) => {
      editor.current = one;
      one.mark(marksOf(live, part));
    },
    choose: (key: string) => live.show(live.findings().findings.find((one) => findingKey(one) === key) ?? null),
  };
}
