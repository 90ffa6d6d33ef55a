"use client";
// The name of this browser in the foot: a question in a few words until somebody has looked at it, the name itself afterwards.
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useAsked, useName } from "../ui/who.ts";
import { WhoDialog } from "../ui/WhoLine.tsx";

export function WhoAsked() {
  const [name, asked] = [useName(), useAsked()];
  const [open, setOpen] = useState(false);
  if (name === undefined) return null;
  return (
    <>
      <Button
        look="link"
        className="!min-h-6 shrink-0 !py-0 text-sm"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        title="历史里记谁的名字"
        data-who={name}
      >
        {name !== "" ? `我：${name}` : asked ? "没有写名字" : "历史里记谁的名字？"}
      </Button>
      <WhoDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
