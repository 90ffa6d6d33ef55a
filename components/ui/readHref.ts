// Where somebody reads a report in that another one misses, and comes back from.

/** The address of 读入已有的报告 for the report of this id; `path`: the page that one comes back to, one of the report's, else the start page. */
export function readHref(id: string, path = ""): string {
  const own = `/reports/${id}/`;
  const to = path.startsWith(own) ? path.slice(own.length) : "";
  return `/reports/read?for=${id}${to === "" ? "" : `&to=${encodeURIComponent(to)}`}`;
}

/** The page that one comes back to; `to` as it came with the address, where anything may stand. */
export const backFrom = (id: string, to: string): string => (/^[\w-]+(?:\/[\w-]+)*$/.test(to) ? `/reports/${id}/${to}` : "/");
