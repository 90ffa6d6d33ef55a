// The address of the start page with what is asked for; what is usual is not in it.
import type { Asked } from "#lib/overview/reportList.ts";

export const hrefOf = ({ words, year, state, page, deletedPage }: Asked): string => {
  const said = {
    words: words.trim(),
    year: year === null ? "" : String(year),
    state: state ?? "",
    page: page > 1 ? String(page) : "",
    deleted: deletedPage > 1 ? String(deletedPage) : "",
  };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== "")).toString();
  return query === "" ? "/" : `/?${query}`;
};
