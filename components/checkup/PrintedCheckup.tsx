"use client";
// What Ctrl+P prints: the 核查单 of all that the table lists, or of the file that is open, in full. It is made when the browser is about to print, for a
// hundred sheets would lie in the page all the time.
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { checkSheet, type SheetNode } from "#lib/checkup/sheet.ts";
import type { DoneLine } from "./lines.ts";
import { today } from "./useCheckup.ts";

type NodeOf<Kind extends SheetNode["kind"]> = Extract<SheetNode, { kind: Kind }>;

function List({ name, columns, rows }: NodeOf<"list">) {
  return (
    <table aria-label={name}>
      <colgroup>
        {columns.map(({ head, share }) => (
          <col key={head} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {columns.map(({ head, middle }, place) => (
              <td key={head} className={middle === true ? "text-center" : ""}>
                {row[place] ?? ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Facts({ pairs }: NodeOf<"facts">) {
  const lines = pairs.flatMap((pair, at) => (at % 2 === 0 ? [[pair, pairs[at + 1] ?? (["", ""] as const)]] : []));
  return (
    <table>
      <tbody>
        {lines.map((line, at) => (
          <tr key={at}>
            {line.flatMap(([name, text], side) => [
              <th key={`name-${side}`} scope="row" className="w-[10%]">
                {name}
              </th>,
              <td key={`text-${side}`}>{text}</td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Node({ node }: { readonly node: SheetNode }) {
  switch (node.kind) {
    case "title":
      return <h2 className="my-2 text-center text-xl font-bold">{node.text}</h2>;
    case "heading":
      return <h3 className="mt-3 mb-1 font-bold">{node.text}</h3>;
    case "text":
      return <p>{node.text}</p>;
    case "facts":
      return <Facts {...node} />;
    case "list":
      return <List {...node} />;
    case "page":
      return <div className="break-after-page" />;
  }
}

function Sheets({ lines, blankAsZero }: { readonly lines: readonly DoneLine[]; readonly blankAsZero: boolean }) {
  const { nodes } = checkSheet(
    lines.map(({ checked }) => checked),
    { today: today(), blankAsZero },
  );
  return nodes.map((node, at) => <Node key={at} node={node} />);
}

export function PrintedCheckup(props: { readonly lines: readonly DoneLine[]; readonly blankAsZero: boolean }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing && props.lines.length > 0 ? (
    <div className="checkup-print">
      <Sheets {...props} />
    </div>
  ) : null;
}
