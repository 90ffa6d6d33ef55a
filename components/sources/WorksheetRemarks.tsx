// 说明: why a warning stands, beside what the warning says, and whether it still fits the figures.
import type { SheetRemark } from "#lib/worksheet/remarks.ts";
import { Marked } from "./Marked.tsx";

const states: { readonly [State in SheetRemark["state"]]: string } = {
  current: "",
  expired: "（数字后来改过，这条说明要重新写）",
  gone: "（这条提醒现在没有了）",
};

type Props = { readonly remarks: readonly SheetRemark[]; readonly words?: readonly string[] };

export function WorksheetRemarks({ remarks, words = [] }: Props) {
  if (remarks.length === 0) return null;
  return (
    <div className="sheet-notes">
      <p className="font-bold">提醒的说明</p>
      <ul>
        {remarks.map(({ at, message, text, state }) => (
          <li key={`${at} ${message} ${text}`}>
            说明：
            <Marked text={text} words={words} />
            {states[state]}
            {message !== "" && (
              <span className="block pl-6 text-muted">
                <Marked text={message} words={words} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
