// How many reports must be public soon, or must have been, and nobody has noted that they are. Which ones stands in the list, at each.
import type { StartSays } from "#lib/signing/startSays.ts";

export function DueNotice({ late, near }: Pick<StartSays, "late" | "near">) {
  if (late + near === 0) return null;
  const words = [late > 0 ? `${late} 份已过公布期限` : "", near > 0 ? `${near} 份快到公布期限` : ""].filter(Boolean).join("，");
  return (
    <p data-due className={`mb-4 rounded border p-3 ${late > 0 ? "border-bad bg-bad-soft text-bad" : "border-warn bg-warn-soft"}`}>
      <strong>{words}，还没有登记发布。</strong>已经上网的，打开报告，在“预览与导出”页点“定稿与发布”登记；期限写在下面每份报告的进度里。
    </p>
  );
}
