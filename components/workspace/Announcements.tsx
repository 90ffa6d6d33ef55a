"use client";
// The one place from which saves and problems are said aloud, politely. What is said, and when, comes with voice.ts at the
// first change: before it there is nothing to say. That saving fails is said at once, by SaveStatus.
import { useEffect, useState } from "react";
import { useEditor } from "../editor/context.ts";

export function Announcements() {
  const { live, save } = useEditor();
  const [words, say] = useState("");
  useEffect(() => {
    const before = live.findings().findings;
    let silence: (() => void) | undefined;
    let asked = false;
    let gone = false;
    const begin = async () => {
      if (asked || save.state().phase === "saved") return;
      asked = true;
      try {
        const { openVoice } = await import("../editor/voice.ts");
        if (!gone) silence = openVoice({ live, save, before, say });
      } catch {
        asked = false;
      }
    };
    const stop = save.subscribe(() => void begin());
    return () => {
      gone = true;
      stop();
      silence?.();
    };
  }, [live, save]);
  return (
    <p role="status" className="sr-only" data-said>
      {words}
    </p>
  );
}
