"use client";
// What was read, as the form has it: whose report it is, the tables, the text of each part. A cell or a part shows its place in the source.
import { memo, type MouseEvent } from "react";
import { isKind, isLevel, kinds, levels } from "#lib/edition/body.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { ShownGrid } from "#lib/edition/shownCell.ts";
import { ShownTable } from "../beside/ShownTable.tsx";
import type { Anchors } from "../beside/anchors.ts";
import { Labelled } from "../ui/Labelled.tsx";
import type { Given } from "./taken.ts";

export type ShownText = { readonly at: Address; readonly name: string; readonly lines: readonly string[] };

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

export function Whose({ given, onGiven }: { readonly given: Given; readonly onGiven: (given: Given) => void }) {
  const { body, year } = given;
  const put = (more: Partial<Given["body"]>) => onGiven({ ...given, body: { ...body, ...more } });
  const box = "w-full rounded border border-edge bg-paper px-2 py-1";
  return (
    <div className="mb-3 grid grid-cols-2 gap-2 text-sm">
      <div className="col-span-2">
        <Labelled label="名称">
          <input className={box} value={body.name} autoComplete="off" onChange={(event) => put({ name: event.target.value })} />
        </Labelled>
      </div>
      <div className="col-span-2">
        <Labelled label="署名单位">
          <input className={box} value={body.issuer} autoComplete="off" onChange={(event) => put({ issuer: event.target.value })} />
        </Labelled>
      </div>
      <Labelled label="年度">
        <input
          className={box}
          value={year}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => onGiven({ ...given, year: event.target.value })}
        />
      </Labelled>
      <Labelled label="级别">
        <select className={box} value={body.level} onChange={({ target: { value } }) => put({ level: isLevel(value) ? value : "" })}>
          <option value="">请选择</option>
          {options(levels)}
        </select>
      </Labelled>
      <div className="col-span-2">
        <Labelled label="类别">
          <select className={box} value={body.kind} onChange={({ target: { value } }) => put({ kind: isKind(value) ? value : "" })}>
            <option value="">请选择</option>
            {options(kinds)}
          </select>
        </Labelled>
      </div>
    </div>
  );
}

const Tables = memo(function Tables({ tables, anchors }: { readonly tables: readonly ShownGrid[]; readonly anchors: Anchors }) {
  return tables.map((shown) => (
    <section key={shown.grid.id}>
      <h3 className="mb-1 font-hei">{shown.grid.caption}</h3>
      <ShownTable shown={shown} anchors={anchors} />
    </section>
  ));
});

type Props = {
  readonly tables: readonly ShownGrid[];
  readonly texts: readonly ShownText[];
  readonly anchors: Anchors;
  readonly onPlace: (at: Address) => void;
};

export function ReadForm({ tables, texts, anchors, onPlace }: Props) {
  const click = ({ target }: MouseEvent) => {
    const at = target instanceof Element ? target.closest<HTMLElement>("[data-place]")?.dataset["place"] : undefined;
    if (at !== undefined) onPlace(at);
  };
  return (
    <div onClick={click} className="[&_.sheet]:min-w-[33rem]">
      <h2 className="mb-1 text-lg font-bold">表格</h2>
      <p className="mb-2 text-sm text-muted">点一格，右边显示它在原文里的位置。？没有读出，≠ 原文印的总计与各项之和不同，✎ 手工补录。</p>
      <Tables tables={tables} anchors={anchors} />
      <h2 className="mb-1 text-lg font-bold">文字</h2>
      {texts.length === 0 && <p className="text-sm">没有读出文字。</p>}
      {texts.map(({ at, name, lines }) => (
        <section key={at} data-place={at} className="mb-2">
          <h3 className="font-bold">{name}</h3>
          {lines.map((line, place) => (
            <p key={place} className="break-words">
              {line}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
