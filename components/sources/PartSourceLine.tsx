"use client";
// 数据来源 under a part of text or lines: one quiet button until something is written.
import { useState } from "react";
import { addressIn } from "#lib/edition/address.ts";
import type { FieldsPart, ProsePart, Section } from "#lib/edition/edition.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import type { CamePlace } from "./CameFrom.tsx";
import { CameFromButton } from "./CameFromButton.tsx";
import { choicesIn, type PlaceChoice } from "./choices.ts";
import { lastYearSource } from "./lastYearSource.ts";
import { NearestSource } from "./NearestSource.tsx";
import { SourceDialog } from "./SourceDialog.tsx";
import { sourceAct } from "./words.ts";

/** The source of one line of the part, where it has its own. */
function OwnSource({ at, label }: PlaceChoice) {
  const text = useLiveLater((live) => live.report().sources[at] ?? "");
  return text === "" ? null : (
    <p className="max-w-96 truncate" title={text}>
      {label}：{text}
    </p>
  );
}

/** Behind the sources. */
const quiet = "order-last !min-h-6 shrink-0 !py-0";

/** Where the values of a part are stored: its text and whether a ready sentence stands instead of it, or its lines. */
function placesOf(section: Section, part: ProsePart | FieldsPart): readonly CamePlace[] {
  const at = addressIn(section, part.id);
  if (part.kind === "prose")
    return [
      { area: "narrative", address: at },
      { area: "fields", address: at },
    ];
  return part.fields.map(({ id }) => ({ area: "fields", address: addressIn(section, id) }));
}

type Props = { readonly section: Section; readonly part: ProsePart | FieldsPart };

export function PartSourceLine({ section, part }: Props) {
  const editor = useEditor();
  const choices = choicesIn(section, part);
  const [whole, ...lines] = choices;
  const [writing, setWriting] = useState(false);
  const used = useLiveLater((live) => choices.some(({ at }) => (live.report().sources[at] ?? "") !== ""));
  if (whole === undefined) return null;
  const act = sourceAct(used);
  const shown = used || lastYearSource(editor, whole.at) !== undefined;
  return (
    <div className="ml-auto flex min-w-0 items-center gap-x-2 text-sm" data-help="sources" data-part-source={whole.at}>
      <CameFromButton
        className={`${buttonClass("link")} ${quiet}`}
        label={`怎么来的：${part.name}`}
        name={part.name}
        source={whole.at}
        places={placesOf(section, part)}
      />
      <Button look="link" className={quiet} onClick={() => setWriting(true)} aria-haspopup="dialog" aria-label={`${act}：${part.name}`}>
        {act}
      </Button>
      {shown && (
        <div className="min-w-0">
          <NearestSource at={whole.at} choices={[whole]} clamp="truncate max-w-96" />
          {lines.map((line) => (
            <OwnSource key={line.at} {...line} />
          ))}
        </div>
      )}
      {writing && <SourceDialog name={part.name} at={whole.at} choices={choices} onClose={() => setWriting(false)} />}
    </div>
  );
}
