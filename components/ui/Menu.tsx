"use client";
// A button that opens a list of acts, by Radix: arrows, letters and Esc work as in any menu. It opens beside its button
// rather than at the end of the page, so that it stays in the landmark and the reading order of what it belongs to.
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { Place } from "../help/places.ts";
import { buttonClass, type Look } from "./Button.tsx";

export type MenuItem = { readonly label: string; readonly hint?: string; readonly onSelect: () => void; readonly danger?: boolean };

type Props = { readonly label: ReactNode; readonly name?: string; readonly items: readonly MenuItem[]; readonly look?: Look; readonly help?: Place };

/** `name` is what a screen reader says where the visible label is not enough; `help` what place this is for F1. */
export function Menu({ label, name, items, look = "quiet", help }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonClass(look)} aria-label={name} data-help={help}>
        {label} <span aria-hidden="true">▾</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content data-help={help} align="end" sideOffset={4} className="z-50 min-w-48 rounded border border-line bg-paper p-1 shadow-lg">
        {items.map((item) => (
          <DropdownMenu.Item
            key={item.label}
            onSelect={item.onSelect}
            className={`rounded px-3 py-2 text-sm data-[highlighted]:bg-brand-soft ${item.danger === true ? "text-bad" : ""}`}
          >
            {item.label}
            {item.hint !== undefined && <span className="block text-xs text-muted">{item.hint}</span>}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
