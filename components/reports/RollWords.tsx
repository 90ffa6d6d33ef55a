// What 编制下一年度年报 brings along and what not, as lists.
import type { ReactNode } from "react";
import type { RollPlan } from "#lib/roll/rollPlan.ts";

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mb-3">
      <h3 className="font-bold">{title}</h3>
      {children}
    </section>
  );
}

export function RollWords({ plan: { filled, unread, kept, left, behind, format, otherFormat } }: { readonly plan: RollPlan }) {
  const figures = filled.reduce((sum, { values }) => sum + values.length, 0);
  return (
    <div data-roll-plan>
      <p className="mb-3">
        采用格式：{format}
        {otherFormat && <strong>（与原报告的格式不同，只有两种格式里意思相同的内容会带过去）</strong>}
      </p>
      <Block title={`带过去并填好的数：${figures} 个`}>
        {figures === 0 && <p className="text-muted">没有。原报告里没有填下年要用的数，或者还要等今年的数填好。</p>}
        <ul className="list-disc pl-5">
          {filled.map(({ line, values, source }) => (
            <li key={source}>
              {line}：{values.join("，")}
              <span className="block text-sm text-muted">数据来源写为：{source}</span>
            </li>
          ))}
        </ul>
      </Block>
      {unread.length > 0 && (
        <Block title="应带过去而没有数的">
          <ul className="list-disc pl-5" data-unread>
            {unread.map((sentence) => (
              <li key={sentence}>{sentence}。</li>
            ))}
          </ul>
          <p className="text-sm text-muted">新报告里这些格空着，请看原来的报告，查清以后自己填。</p>
        </Block>
      )}
      <Block title="带过去的文字">
        <p>名称、署名单位、类别、级别{kept.length > 0 && `；${kept.join("、")}`}。现成的句子里，年度自动改成新的一年。</p>
      </Block>
      <Block title="不带过去的">
        <p>{behind.length === 0 ? "没有。" : `${behind.join("、")}。这些是当年的内容，请按新一年的情况填写。`}</p>
        {left.length > 0 && <p>新格式里没有位置的：{left.join("、")}。</p>}
      </Block>
    </div>
  );
}
