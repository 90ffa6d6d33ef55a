// 上一页, 下一页: pages of a list as links, with which one this is between them. Nothing where there is one page.
import Link from "next/link";
import { buttonClass } from "./Button.tsx";

type Props = { readonly name: string; readonly page: number; readonly pages: number; readonly hrefOf: (page: number) => string };

export function Pager({ name, page, pages, hrefOf }: Props) {
  if (pages < 2) return null;
  return (
    <nav aria-label={name} className="my-4 flex flex-wrap items-center justify-center gap-3">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev" className={buttonClass()}>
          上一页
        </Link>
      )}
      <span aria-current="page">
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next" className={buttonClass()}>
          下一页
        </Link>
      )}
    </nav>
  );
}
