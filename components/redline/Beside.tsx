// What stands beside the changes: comments, and by name what was changed outside of what the form holds.
import type { Outside, Remark } from "#lib/redline/change.ts";
import { byWords } from "./ChangeItem.tsx";

const many = 30;

export function Beside({ outside, remarks }: { readonly outside: readonly Outside[]; readonly remarks: readonly Remark[] }) {
  return (
    <>
      {remarks.length > 0 && (
        <section className="mb-4">
          <h2 className="font-bold">批注（{remarks.length}）</h2>
          <ul>
            {remarks.map(({ text, by, near }, at) => (
              <li key={at} className="border-t border-line py-1">
                <p className="whitespace-pre-wrap break-words">{text}</p>
                <p className="text-sm text-muted">
                  {byWords(by)}
                  {near !== "" && `，批在“${near}”`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outside.length > 0 && (
        <section className="mb-4">
          <h2 className="font-bold">正文以外的改动（{outside.length}）</h2>
          <p className="text-sm text-muted">报告里没有它们的位置，采纳不了；要不要照着改，请看文件。</p>
          <ul>
            {outside.slice(0, many).map(({ what, by }, at) => (
              <li key={at} className="border-t border-line py-1 break-words">
                {what}
                {by.length > 0 && <span className="text-sm text-muted">（{by.map(byWords).join("、")}）</span>}
              </li>
            ))}
            {outside.length > many && <li className="py-1 text-muted">还有 {outside.length - many} 处，没有列出。</li>}
          </ul>
        </section>
      )}
    </>
  );
}
