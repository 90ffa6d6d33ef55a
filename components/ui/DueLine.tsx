// The day by which a report must be public, near or over.

type Props = { readonly reminder: { readonly late: boolean; readonly words: string } };

export const DueLine = ({ reminder: { late, words } }: Props) => (
  <p data-reminder className={`rounded border p-2 ${late ? "border-bad bg-bad-soft text-bad" : "border-warn bg-warn-soft"}`}>
    <strong>{late ? "已过期：" : "快到期："}</strong>
    {words}。
  </p>
);
