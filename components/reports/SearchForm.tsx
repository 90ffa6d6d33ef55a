// Finding reports among more than one page of them: words of the name, a year, a state. The server looks for them.
import Form from "next/form";
import Link from "next/link";
import { statusNames } from "#lib/checks/progress.ts";
import { pageLength, states, type Asked, type ReportList } from "#lib/overview/reportList.ts";
import { Button, buttonClass } from "../ui/Button.tsx";

type Props = { readonly asked: Asked; readonly list: Pick<ReportList, "found" | "all" | "unknown" | "years" | "page"> };

const field = "rounded border border-edge bg-paper px-2 py-1";

/** 找到 123 份，下面是第 51 份到第 100 份。 */
function foundWords({ found, all, page, unknown }: Props["list"], isAsked: boolean): string {
  const [from, to] = [(page - 1) * pageLength + 1, Math.min(page * pageLength, found)];
  const shown = found > pageLength ? `，下面是第 ${from} 份到第 ${to} 份` : "";
  const left = unknown > 0 ? `另有 ${unknown} 份还没有核对完，不知道状态，没有算在内，请过一会儿再查找。` : "";
  if (found === 0) return `没有找到这样的报告。${left}`;
  return `${isAsked ? `找到 ${found} 份（共 ${all} 份）` : `共 ${all} 份报告`}${shown}。${left}`;
}

export function SearchForm({ asked, list }: Props) {
  const { words, year, state } = asked;
  const isAsked = words.trim() !== "" || year !== null || state !== null;
  return (
    <search>
      <Form action="/" key={`${words}/${year ?? ""}/${state ?? ""}`} className="mb-2 flex flex-wrap items-center gap-3 print:hidden">
        <label className="flex min-w-60 flex-1 items-center gap-2">
          <span className="shrink-0">查找</span>
          <input type="search" name="words" defaultValue={words} placeholder="单位名称" autoComplete="off" className={`w-full ${field}`} />
        </label>
        <label className="flex items-center gap-2">
          年度
          <select name="year" defaultValue={year ?? ""} className={field}>
            <option value="">全部</option>
            {list.years.map((one) => (
              <option key={one} value={one}>
                {one}年
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2">
          状态
          <select name="state" defaultValue={state ?? ""} className={field}>
            <option value="">全部</option>
            {states.map((one) => (
              <option key={one} value={one}>
                {statusNames[one]}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">查找</Button>
        {isAsked && (
          <Link href="/" className={buttonClass("link")}>
            显示全部
          </Link>
        )}
      </Form>
      <p role="status" className="mb-4 text-muted">
        {foundWords(list, isAsked)}
      </p>
    </search>
  );
}
