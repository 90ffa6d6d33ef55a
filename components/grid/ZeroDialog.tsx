"use client";
// Which cells to fill with 0: the table, a group, the row or column of the cursor. Where one already holds something
// else, it is listed and asked about before anything is changed.
import { useState } from "react";
import type { Grid } from "#lib/edition/edition.ts";
import { nameOf } from "#lib/edition/name.ts";
import { useEditor } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import type { CellChange } from "./history.ts";
import type { SheetParts } from "./useSheet.ts";
import { toZero, zeroScopes, type Scope } from "#lib/describe/zero.ts";

type Found = { readonly scope: Scope; readonly blank: readonly CellChange[]; readonly held: readonly CellChange[] };

function hint({ scope, blank, held }: Found): string {
  const [all, zero] = [scope.cells.length, scope.cells.length - blank.length - held.length];
  if (zero === all) return `${all} 格已经都是 0`;
  return `共 ${all} 格：${[
    [blank.length, "空着"],
    [held.length, "有数"],
    [zero, "已是 0"],
  ]
    .flatMap(([count, state]) => (count === 0 ? [] : [`${count} 格${state}`]))
    .join("，")}`;
}

function Choice({ found, onChoose }: { readonly found: Found; readonly onChoose: () => void }) {
  const { name, words } = found.scope;
  const done = found.blank.length + found.held.length === 0;
  return (
    <li>
      <button
        type="button"
        disabled={done}
        onClick={onChoose}
        data-zero={name}
        className="w-full rounded border border-edge bg-paper px-3 py-2 text-left hover:bg-brand-soft disabled:opacity-60"
      >
        <span className="block font-bold">{words ?? name}</span>
        <span className="block text-sm text-muted">
          {words !== undefined && `${name}。`}
          {hint(found)}
        </span>
      </button>
    </li>
  );
}

function Held({ held }: { readonly held: readonly CellChange[] }) {
  const { outline } = useEditor();
  return (
    <div
      className="mb-3 max-h-64 overflow-auto rounded border border-line bg-warn-soft px-3 py-2 text-sm"
      tabIndex={0}
      role="region"
      aria-label="已有数的格"
    >
      <ul className="list-disc pl-5">
        {held.map(({ address, from }) => (
          <li key={address} data-held={address}>
            {nameOf(outline, address)}：<b>{from}</b> → 0
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was done, in a sentence. */
const done = ({ scope, blank, held }: Found, all: boolean): string =>
  `${scope.words ?? scope.name}：已填 ${blank.length + (all ? held.length : 0)} 格 0${all && held.length > 0 ? `，其中 ${held.length} 格原来有数` : ""}${!all && held.length > 0 ? `，${held.length} 格原有的数没有动` : ""}。`;

type Props = { readonly grid: Grid; readonly sheet: SheetParts; readonly onClose: () => void };

export function ZeroDialog({ grid, sheet: { sheet }, onClose }: Props) {
  const { outline } = useEditor();
  const [asking, setAsking] = useState<Found | null>(null);
  const place = outline.grids.get(grid.id);
  const act = (found: Found, all: boolean) => {
    sheet.tell({ kind: "fill", changes: all ? [...found.blank, ...found.held] : found.blank, words: done(found, all) });
    onClose();
  };
  if (asking !== null)
    return (
      <div role="group" aria-label="已有数，要不要改">
        <p className="mb-2" role="alert">
          {asking.scope.words ?? asking.scope.name}。其中 {asking.held.length} 格已有数，要改成 0 吗？
        </p>
        <Held held={asking.held} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button autoFocus onClick={onClose}>
            取消
          </Button>
          {asking.blank.length > 0 && <Button onClick={() => act(asking, false)}>只填空格（{asking.blank.length} 格）</Button>}
          <Button look="danger" onClick={() => act(asking, true)}>
            全部改为 0（{asking.blank.length + asking.held.length} 格）
          </Button>
        </div>
      </div>
    );
  const scopes = place === undefined ? [] : zeroScopes(place, sheet.anchor()).map((scope) => ({ scope, ...toZero(scope, sheet.text) }));
  return (
    <>
      <p className="mb-3 text-sm text-muted">
        填了以后可以撤销。{sheet.anchor() === "" && "先点一下表里的格，这里还会列出它所在的行、列和组。"}
      </p>
      <ul className="space-y-2">
        {scopes.map((found) => (
          <Choice key={found.scope.name} found={found} onChoose={() => (found.held.length > 0 ? setAsking(found) : act(found, true))} />
        ))}
      </ul>
    </>
  );
}
