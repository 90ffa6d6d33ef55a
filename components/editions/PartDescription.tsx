// One part of a section: what is asked for, how it is printed, and which sentences stand ready.
import type { ReactNode } from "react";
import type { FieldsPart, GridPart, Measure, Part, ProsePart, Section } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { sentenceWords } from "#lib/describe/sentenceWords.ts";
import { zeroScopes } from "#lib/describe/zero.ts";
import { BasisList } from "./BasisList.tsx";
import { GuidanceList } from "./GuidanceList.tsx";
import { TableDrawing } from "./TableDrawing.tsx";
import { RowGuidance, TotalList } from "./TableNotes.tsx";
import { choiceNames } from "#lib/report/choiceNames.ts";

type Props<One> = { readonly section: Section; readonly part: One; readonly outline: Outline };

const numbers: Readonly<Record<Measure["number"], string>> = {
  count: "整数，不为负",
  amount: "可以有小数，不为负",
  change: "整数，可以带正负号",
};

const measureWords = ({ unit, number, units }: Measure): string =>
  `单位：${unit}，${numbers[number]}${units === undefined ? "" : `，数后面可以写明单位：${Object.keys(units).join("、")}`}`;

function Said({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p>
      <span className="font-bold">{name}：</span>
      {children}
    </p>
  );
}

const Sentence = ({ children }: { readonly children: string }) => <span className="font-song">{children}</span>;

function Heading({ name, heading, required }: Pick<ProsePart, "name" | "heading" | "required">) {
  return (
    <>
      <h3 className="text-lg font-bold">{name}</h3>
      <p className="text-sm text-muted">
        {required ? "必填" : "可不填"}；{heading === undefined ? "不印标题" : `印标题“${heading}”，前面加（一）（二）的序号`}
      </p>
    </>
  );
}

function Prose({ part, outline }: Props<ProsePart>) {
  return (
    <>
      <Heading {...part} />
      <p>由本单位写文字。</p>
      {part.titles !== undefined && <p>由本单位分成几部分，各部分标题自定，可用：{part.titles.join("、")}。</p>}
      {part.ready !== undefined && (
        <Said name={choiceNames.ready}>
          <Sentence>{sentenceWords(outline, part.ready)}</Sentence>
        </Said>
      )}
      {part.mustSay !== undefined && (
        <p>
          不能选“{choiceNames.none}”：{part.mustSay.document}，{part.mustSay.clause}。
        </p>
      )}
      {part.none !== undefined && part.mustSay === undefined && (
        <Said name={`选“${choiceNames.none}”时印`}>
          <Sentence>{part.none}</Sentence>
        </Said>
      )}
      <GuidanceList items={part.guidance} />
    </>
  );
}

function Fields({ part, outline }: Props<FieldsPart>) {
  return (
    <>
      <Heading {...part} />
      <ul className="list-disc pl-5">
        {part.fields.map(({ id, label, measure }) => (
          <li key={id}>
            {label}（{measure === undefined ? "文字" : measureWords(measure)}）
          </li>
        ))}
      </ul>
      {part.sentence === null ? (
        <p>各项和名称并排印出。</p>
      ) : (
        <Said name="写成">
          <Sentence>{sentenceWords(outline, part.sentence)}</Sentence>
        </Said>
      )}
      {part.zero !== undefined && (
        <Said name="各项都是 0 时写成">
          <Sentence>{part.zero}</Sentence>
        </Said>
      )}
      <GuidanceList items={part.guidance} />
      <BasisList basis={part.basis ?? []} />
    </>
  );
}

function Zeros({ grid, outline }: { readonly grid: GridPart["grid"]; readonly outline: Outline }) {
  const place = outline.grids.get(grid.id);
  const zeros =
    place === undefined ? [] : zeroScopes(place, undefined).flatMap(({ name, words }) => (words === undefined ? [] : [{ name, words }]));
  return zeros.map(({ name, words }) => (
    <Said key={name} name={name}>
      {words}
    </Said>
  ));
}

function Table({ part: { grid, guidance }, outline }: Props<GridPart>) {
  return (
    <>
      <h3 className="text-lg font-bold">表格：{grid.caption}</h3>
      <TableDrawing grid={grid} outline={outline} />
      <TotalList grid={grid} outline={outline} />
      <Zeros grid={grid} outline={outline} />
      <GuidanceList items={guidance} />
      <RowGuidance grid={grid} />
      <BasisList basis={grid.basis} />
    </>
  );
}

export function PartDescription({ section, part, outline }: Props<Part>) {
  switch (part.kind) {
    case "prose":
      return <Prose section={section} part={part} outline={outline} />;
    case "fields":
      return <Fields section={section} part={part} outline={outline} />;
    case "grid":
      return <Table section={section} part={part} outline={outline} />;
    case "signature":
      return (
        <>
          <h3 className="text-lg font-bold">署名和日期</h3>
          <p>印报告的署名单位和落款日期。</p>
          <GuidanceList items={part.guidance} />
        </>
      );
  }
}
