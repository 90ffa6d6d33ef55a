// 发布信息: what a portal says of a published report besides its text. The meta tags of a page are those of 国办发〔2017〕47号,
// 附件《政府网站网页标签规范》; the rows of the catalogue header are those that portals print over a disclosed document.
//
// One declaration: the settings of the installation, the fields of a report, the page and the checks of a file follow from it.
import type { Texts } from "./report.ts";

/** `line`: one line of text. `moment`: `2026-01-20T09:30`, as a browser's field for date and time gives it. */
export type DetailKind = "line" | "moment";

export type Detail = {
  readonly id: string;
  /** As forms and the catalogue header call it. */
  readonly name: string;
  readonly kind: DetailKind;
  /** `site`: the same for every report of the installation. `report`: each report has its own, the installation may give a usual one. */
  readonly of: "site" | "report";
  /** The name of its meta tag, where it has one. */
  readonly meta?: string;
  /** True where it is a row of the catalogue header. */
  readonly inCatalogue?: boolean;
  /** False where no two reports have the same, so that the installation has no usual one. */
  readonly usual?: false;
  readonly hint: string;
};

/** Every detail, in the order of the forms and of the catalogue header. */
export const details = [
  { id: "siteName", name: "网站名称", kind: "line", of: "site", meta: "SiteName", hint: "例如 ××县人民政府" },
  { id: "siteDomain", name: "网站域名", kind: "line", of: "site", meta: "SiteDomain", hint: "例如 www.××.gov.cn" },
  { id: "siteIdCode", name: "网站标识码", kind: "line", of: "site", meta: "SiteIDCode", hint: "10 位，网站底部的标识码" },
  { id: "columnName", name: "栏目名称", kind: "line", of: "site", meta: "ColumnName", hint: "例如 政府信息公开年报" },
  { id: "columnDescription", name: "栏目描述", kind: "line", of: "site", meta: "ColumnDescription", hint: "一句话说明这个栏目" },
  { id: "columnKeywords", name: "栏目关键词", kind: "line", of: "site", meta: "ColumnKeywords", hint: "几个词，用逗号隔开" },
  { id: "columnType", name: "栏目类别", kind: "line", of: "site", meta: "ColumnType", hint: "例如 政务公开" },
  { id: "indexNumber", name: "索引号", kind: "line", of: "report", usual: false, inCatalogue: true, hint: "门户目录给的编号" },
  { id: "subject", name: "主题分类", kind: "line", of: "report", inCatalogue: true, hint: "例如 政务公开" },
  { id: "publisher", name: "发布机构", kind: "line", of: "report", meta: "ContentSource", inCatalogue: true, hint: "不填就用落款单位" },
  { id: "writtenOn", name: "成文日期", kind: "line", of: "report", usual: false, inCatalogue: true, hint: "不填就用落款日期" },
  {
    id: "publishedAt",
    name: "发布日期",
    kind: "moment",
    of: "report",
    usual: false,
    meta: "PubDate",
    inCatalogue: true,
    hint: "在门户上发布的日期和时间",
  },
  { id: "documentNumber", name: "文号", kind: "line", of: "report", usual: false, inCatalogue: true, hint: "年度报告一般没有，空着即可" },
  { id: "validity", name: "有效性", kind: "line", of: "report", inCatalogue: true, hint: "例如 有效" },
  { id: "openness", name: "公开方式", kind: "line", of: "report", inCatalogue: true, hint: "例如 主动公开" },
  { id: "keywords", name: "关键词", kind: "line", of: "report", meta: "Keywords", hint: "几个词，用逗号隔开" },
  { id: "author", name: "作者", kind: "line", of: "report", meta: "Author", hint: "一般写科室或单位，不写个人" },
  { id: "description", name: "摘要", kind: "line", of: "report", meta: "Description", hint: "一句话说明这份报告" },
  { id: "url", name: "网址", kind: "line", of: "report", usual: false, meta: "Url", hint: "发布以后的完整网址" },
] as const satisfies readonly Detail[];

export type DetailId = (typeof details)[number]["id"];

/** Looks a detail up among plain text. */
export const detailOf = (id: string): Detail | undefined => details.find((one) => one.id === id);

/** The ids of what a report may carry itself. */
export const reportDetails: readonly string[] = details.flatMap(({ id, of }) => (of === "report" ? [id] : []));

/** Under this key of the settings a row of the catalogue header is switched off (`no`); without it, it is shown. */
export const shownKey = (id: string): string => `shown.${id}`;

/** Under this key of the settings stands the id of the theme that charts are drawn in (charts/theme.ts). */
export const chartThemeKey = "chartTheme";

/** Under this key of the settings stands by which hash a frozen version is told (lib/signing). */
export const hashKey = "contentHash";

/** Under such a key of the settings stands by which day (月-日) the place itself wants reports of these kinds of bodies to be public. */
export const dueKey = (kinds: readonly string[]): string => ["due", ...kinds].join(".");

/** Under these keys of the settings stands what the place itself asks of the text (checks/local.ts). */
export const localKeys = { letters: "local.letters", items: "local.items" } as const;

/** True for a key that the settings of an installation may have. */
export const isSetting = (key: string): boolean =>
  key === chartThemeKey ||
  key === hashKey ||
  Object.values(localKeys).some((own) => own === key) ||
  /^due(\.[a-z]+)+$/.test(key) ||
  details.some((one: Detail) => one.id === key && one.usual !== false) ||
  details.some((one: Detail) => one.inCatalogue === true && shownKey(one.id) === key);

/** The rows of the catalogue header that an installation shows. */
export const catalogueOf = (settings: Texts): readonly Detail[] =>
  details.filter((one: Detail) => one.inCatalogue === true && settings[shownKey(one.id)] !== "no");
