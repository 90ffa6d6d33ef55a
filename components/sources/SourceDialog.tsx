"use client";
// 数据来源 of a place as a dialog: focus returns to the cell or button from which it was opened. The form is fetched when asked for.
import type { ReactNode } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { Modal } from "../ui/Modal.tsx";
import type { PlaceChoice } from "./choices.ts";
import { SourceForm } from "./SourceForm.tsx";

type Props = {
  readonly name: string;
  readonly at: Address;
  readonly choices: readonly PlaceChoice[];
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

export function SourceDialog({ name, at, choices, onClose, children }: Props) {
  return (
    <Modal open onClose={onClose} title={`数据来源：${name}`} description="只留在本单位：不会公开，不进 Word 和网页，只印在数据底稿里。">
      <SourceForm at={at} choices={choices} onClose={onClose} />
      {children !== undefined && <div className="mt-4">{children}</div>}
    </Modal>
  );
}
