"use client";
// An act that is done only with its reason: 解锁 and 更正. The button opens the question, so that nobody does it by a slip.
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { Modal } from "../ui/Modal.tsx";
import { Problem } from "./Problem.tsx";
import { useSigning } from "./useSigning.ts";

type Props = {
  readonly id: string;
  readonly name: "unlock" | "correct";
  readonly label: string;
  readonly about: string;
  readonly hint: string;
  readonly done: string;
  /** Besides: what a page does that cannot be drawn anew in place. */
  readonly onDone?: () => void;
};

export function Reason({ id, name, label, about, hint, done, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { running, problem, does } = useSigning();
  const go = () =>
    does(name, { report: id, reason }, () => {
      setOpen(false);
      setReason("");
      onDone?.();
      return done;
    });
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {label}…
      </Button>
      <Modal open={open} onClose={() => setOpen(false)} title={label} description={about} help="signing">
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            void go();
          }}
        >
          <Labelled label="原因" hint={hint}>
            <textarea data-begin rows={3} value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} required />
          </Labelled>
          <Problem text={problem} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setOpen(false)}>取消</Button>
            <Button type="submit" look="danger" aria-disabled={running}>
              {label}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
