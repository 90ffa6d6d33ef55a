"use client";
// A button that opens a list of acts, by Radix: arrows, letters and Esc work as in any menu. It opens beside its button
// rather than at the end of the page, so that it stays in the landmark and the reading order of what it belongs to.
import { DropdownMenu } from "radix-ui";
import { useId, useRef, type ReactNode } from "react";
import type { ScreenName } from "./places.ts";
import { buttonClass, type Look } from "./Button.tsx";
import { useInBrowser } from "./inBrowser.ts";

export type MenuItem = { readonly label: string; readonly hint?: string; readonly onSelect: () => void; readonly danger?: boolean };

/** Acts under a name; `help` is what place they are for F1, `note` a sentence beneath them. */
export type MenuGroup = {
  readonly name: string;
  readonly items: readonly MenuItem[];
  readonly help?: ScreenName;
  readonly note?: string;
};

type Props = { readonly label: ReactNode; readonly name?: string; readonly look?: Look } & (
  | { readonly items: readonly MenuItem[] }
  | { readonly groups: readonly MenuGroup[] }
);

function Item({ item }: { readonly item: MenuItem }) {
  return (
    <DropdownMenu.Item
      onSelect={item.onSelect}
      className={`rounded px-3 py-2 text-sm data-[highlighted]:bg-brand-soft ${item.danger === true ? "text-bad" : ""}`}
    >
      {item.label}
      {item.hint !== undefined && <span className="block text-xs text-muted">{item.hint}</span>}
    </DropdownMenu.Item>
  );
}

function Group({ group: { name, items, help, note } }: { readonly group: MenuGroup }) {
  const id = useId();
  return (
    <DropdownMenu.Group
      aria-labelledby={id}
      aria-describedby={note && `${id}-note`}
      data-help={help}
      className="border-line not-first:mt-1 not-first:border-t not-first:pt-1"
    >
      <DropdownMenu.Label id={id} className="px-3 pt-1 text-xs font-bold text-muted">
        {name}
      </DropdownMenu.Label>
      {items.map((item) => (
        <Item key={item.label} item={item} />
      ))}
      {note !== undefined && (
        <DropdownMenu.Label id={`${id}-note`} className="max-w-80 px-3 pb-1 text-xs text-muted">
          {note}
        </DropdownMenu.Label>
      )}
    </DropdownMenu.Group>
  );
}

/** `name` is what a screen reader says where the visible label is not enough. The server draws the button alone: a list of fifty has fifty menus, and nobody opens one there. */
export function Menu({ label, name, look = "quiet", ...acts }: Props) {
  const inBrowser = useInBrowser();
  // Where the button that the server drew has the focus, the one in its place gets it.
  const held = useRef(false);
  const shown = {
    className: `${buttonClass(look)} whitespace-nowrap`,
    "aria-label": name,
    children: (
      <>
        {label} <span aria-hidden="true">▾</span>
      </>
    ),
  };
  if (!inBrowser)
    return (
      <button
        type="button"
        ref={(drawn) => () => void (held.current = document.activeElement === drawn)}
        aria-haspopup="menu"
        aria-expanded={false}
        {...shown}
      />
    );
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        ref={(button) => {
          if (held.current) button?.focus();
          held.current = false;
        }}
        {...shown}
      />
      <DropdownMenu.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-auto rounded border border-line bg-paper p-1 shadow-lg"
      >
        {"groups" in acts
          ? acts.groups.map((group) => <Group key={group.name} group={group} />)
          : acts.items.map((item) => <Item key={item.label} item={item} />)}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
