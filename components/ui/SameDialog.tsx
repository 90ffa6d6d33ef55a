"use client";
// A second report for the same body and year is asked about, never made by accident.
import Link from "next/link";
import { Button, buttonClass } from "./Button.tsx";
import { Modal } from "./Modal.tsx";

export type Same = { readonly id: string; readonly title: string };

const isSame = (one: unknown): one is Same =>
  typeof one === "object" && one !== null && "id" in one && "title" in one && typeof one.id === "string" && typeof one.title === "string";

/** The reports named in an answer 409 of an act. */
export const sameOf = (body: unknown): readonly Same[] =>
  typeof body === "object" && body !== null && "same" in body && Array.isArray(body.same) ? body.same.filter(isSame) : [];

/** `onInto`: fills what is at hand into the one of this id, where that can be. */
type Props = {
  readonly same: readonly Same[];
  readonly onClose: () => void;
  readonly onAnyway: () => void;
  readonly onInto?: (id: string) => void;
};

export function SameDialog({ same, onClose, onAnyway, onInto }: Props) {
  return (
    <Modal
      open={same.length > 0}
      onClose={onClose}
      title="已经有这份报告"
      description="同一单位、同一年度已经有报告了。打开原来的继续填，还是再建一份？"
    >
      <ul className="mb-4 space-y-2">
        {same.map(({ id, title }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <span className="mr-auto">{title}</span>
            {onInto !== undefined && (
              <Button aria-label={`填入这一份…：${title}`} onClick={() => onInto(id)}>
                填入这一份…
              </Button>
            )}
            <Link href={`/reports/${id}`} className={buttonClass("primary")}>
              打开这一份
            </Link>
          </li>
        ))}
      </ul>
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>取消</Button>
        <Button
          onClick={() => {
            onClose();
            onAnyway();
          }}
        >
          仍然再建一份
        </Button>
      </div>
    </Modal>
  );
}
