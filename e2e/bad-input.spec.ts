// What comes from outside and is not right is named in a sentence and changes nothing; text is text everywhere.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import mammoth from "mammoth";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { editions } from "#lib/editions/index.ts";
import { yearsInWords } from "#lib/editions/years.ts";
import { gbk, noise } from "#lib/reading/made.testing.ts";
import { writeReport } from "#lib/report/write.ts";
import { reportFormat, type Report } from "#lib/report/report.ts";
import { exportOf, line, listed, paragraph, pick, prose, someCounty, someReport } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { withEdition } from "./fixtures/stored.ts";
import { cell, exported, imported, openSection, sample } from "./support.ts";

const issued = "proactive.rules.issued";
const total = "applications.received.total";

/** A page that says what it could not open, and a way back that leads somewhere. */
async function expectNotice(page: Page, title: string, back: string, text?: string): Promise<void> {
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  if (text !== undefined) await expect(page.getByText(text)).toBeVisible();
  await page.getByRole("link", { name: back }).click();
}

const startPage = (page: Page) => page.getByRole("heading", { name: "年报编制" });

test("an address of no page and of no report says so and leads back to all reports", async ({ page }) => {
  for (const path of [
    "/nowhere",
    "/reports/nowhere",
    "/reports/00000000-0000-4000-8000-000000000000",
    "/reports/00000000-0000-4000-8000-000000000000/fill/requests",
    "/reports/%3Cscript%3Ealert(1)%3C%2Fscript%3E/preview",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expectNotice(
      page,
      path.startsWith("/reports/") ? "没有这份报告" : "没有这个页面",
      "回到全部报告",
      "地址可能抄错了，或者这份报告已经删除。删除的报告可以在首页下方找回。",
    );
    await expect(startPage(page)).toBeVisible();
  }
});

test("an address of no section says so, shows nothing of it, and leads back to the report", async ({ page }) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/nowhere`);
  await expectNotice(page, "报告里没有这一部分", "回到这份报告", "地址里写的这一部分，这份报告没有。请从左边选一部分，或者回到这份报告。");
  await page.waitForURL(/\/fill\/overview|\/fill\/preface/);
  await page.goto(`/reports/${id}/fill/${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByText("地址里写的这一部分")).toBeVisible();
  await expect(page.getByText("onerror")).toHaveCount(0);
  await expect(page.locator("main img, article img")).toHaveCount(0);
});

test("a report of an edition that is not known says which, is listed, and can neither be changed nor lost", async ({ page, server }) => {
  const report = someReport({ figures: { [issued]: "3" } });
  const id = await imported(page, report);
  const before = await exportOf(page, id);
  withEdition(server, id, "disclosure-2099");
  for (const path of [`/reports/${id}`, `/reports/${id}/fill/requests`, `/reports/${id}/preview`]) {
    await page.goto(path);
    await expectNotice(
      page,
      "不认识这份报告的格式",
      "回到全部报告",
      "这份报告用的格式是 disclosure-2099，本系统没有。请用保存它的那个版本打开，或升级本系统。",
    );
    await expect(line(page, id)).toContainText(report.body.name);
  }
  const change = await page.request.patch(`/api/reports/${id}`, {
    data: { base: 1, changes: [{ area: "figures", address: issued, value: "4" }] },
  });
  expect(change.status()).toBe(404);
  withEdition(server, id, report.edition);
  expect(await exportOf(page, id)).toBe(before);
});

const text = (report: unknown): string => JSON.stringify(report);
const good = () => someReport({ figures: { [issued]: "1" } });

/** A file that is not right, and what is said of it. */
const badFiles: readonly { readonly what: string; readonly content: () => string | Buffer; readonly says: readonly string[] }[] = [
  {
    what: "text that is no JSON",
    content: () => "沂水县2021年报告",
    says: [
      "这是纯文字文件，不是数据文件，也不是工作簿。里面的文字和表格可以复制后粘贴到填报页。请选择从“导出数据文件”得到的 .json，或本系统导出、填好的 Excel 工作簿（.xlsx）。",
    ],
  },
  { what: "half a file", content: () => text(good()).slice(0, 100), says: ["这份 JSON 文件读不出来，没有读入。第 ", "文件到这里就断了"] },
  { what: "an empty file", content: () => "", says: ["文件是空的（0 字节）。请重新导出、下载或复制一次，再选择。"] },
  {
    what: "a cut zip",
    content: () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 0x80]),
    says: ["这个文件不完整，像是没有下载完或没有复制完，也可能被单位的文件加密软件加了密。"],
  },
  {
    what: "a file under the unit's encryption",
    content: () => Buffer.concat([Buffer.from("%TSD-Header-###%"), Buffer.from(noise(2000))]),
    says: ["这个文件被单位的文件加密软件加了密。请先解密，或请管理员外发成不加密的文件，再选择。"],
  },
  { what: "noise", content: () => Buffer.from(noise(4096)), says: ["可能被单位的文件加密软件加了密"] },
  {
    what: "a web page that a system calls a sheet",
    content: () => "<html><body><table><tr><td>1</td></tr></table></body></html>",
    says: [
      "这个文件的内容是网页（HTML）。如果它是本系统导出的工作簿另存成的，认格用的编号已经没有了，再存成 .xlsx 也找不回来：请选用另存以前的 .xlsx",
    ],
  },
  {
    what: "text that lost a byte",
    content: () => Buffer.concat([Buffer.from(text(good())).subarray(0, -3), Buffer.from("县").subarray(0, 2), Buffer.from('"}}')]),
    says: ["其中有损坏的字节", "照它读会读错字，所以没有读。"],
  },
  {
    what: "a data file that was changed by hand",
    content: () => writeReport(disclosure2021, good()).replace(`"${issued}": "1"`, `"${issued}": "7"`),
    says: ["文件的内容和它自己的校验码对不上，可能损坏了，或者被手工改过，没有读入。"],
  },
  {
    what: "JSON that is no report",
    content: () => text({ name: "沂水县" }),
    says: ["这不是本系统的报告文件。请选择从“导出数据文件”得到的文件（里面没有 format）。"],
  },
  { what: "a list", content: () => "[]", says: ["这不是本系统的报告文件"] },
  {
    what: "another version",
    content: () => text({ ...good(), format: "nianbao/2" }),
    says: ["这份文件的版本是 nianbao/2，本系统只能打开 nianbao/1。"],
  },
  {
    what: "an unknown edition",
    content: () => text({ ...good(), edition: "disclosure-2099" }),
    says: [
      "本系统没有报告格式“disclosure-2099”，多半是较新的版本保存的。请升级本系统",
      `本系统有：${editions.map(({ id }) => id).join("、")}`,
    ],
  },
  {
    what: "a year outside its edition",
    content: () => text({ ...good(), year: 2019 }),
    says: [`“${disclosure2021.name}”用于${yearsInWords(disclosure2021)}的报告，文件里的年度是 2019。`],
  },
  { what: "no name", content: () => text({ ...good(), body: { ...good().body, name: " " } }), says: ["名称是空的，请写上标题里用的名称"] },
  {
    what: "unknown addresses",
    content: () =>
      text({
        ...good(),
        figures: { "applications.received.nobody": "1", [issued]: "1" },
        fields: { "other.nothing": "1" },
        narrative: { "overview.nowhere": [] },
      }),
    says: [
      "表里的数中有一处是这种格式没有的（技术信息：figures，applications.received.nobody）。",
      "填空和选项中有一处是这种格式没有的（技术信息：fields，other.nothing）。",
      "正文中有一处是这种格式没有的（技术信息：narrative，overview.nowhere）。",
    ],
  },
  { what: "an unknown key", content: () => text({ ...good(), colour: "red" }), says: ["文件有不认识的项目：colour。"] },
  {
    what: "a JSON number",
    content: () => text({ ...good(), figures: { [issued]: 12 } }),
    says: [`“规章”的“本年制发件数”应是加引号的文字，文件里是 12。请改成文字，例如 "12"（技术信息：figures，${issued}）。`],
  },
  {
    what: "a total under figures",
    content: () => text({ ...good(), figures: { [total]: "12" } }),
    says: [
      `“一、本年新收政府信息公开申请数量”的“总计”是总计，由系统计算；纸上印的总计应放在“纸上印的总计”中（技术信息：figures，${total}，应为 stated）。`,
    ],
  },
  {
    what: "an input under stated",
    content: () => text({ ...good(), stated: { [issued]: "12" } }),
    says: [`“规章”的“本年制发件数”不是总计，应放在“表里的数”中（技术信息：stated，${issued}，应为 figures）。`],
  },
  {
    what: "a block without kind",
    content: () => text({ ...good(), narrative: { "overview.opening": [{ id: "a", text: "文" }] } }),
    says: ["正文“开头语”第1段应写明是小标题还是段落"],
  },
  {
    what: "markup in an address",
    content: () => text({ ...good(), figures: { "<img src=x onerror=alert(1)>": "1" } }),
    says: ["表里的数中有一处是这种格式没有的（技术信息：figures，<img src=x onerror=alert(1)>）。"],
  },
];

test("a file that is no right report is refused by sentences that name what and where, and nothing of it is taken", async ({ page }) => {
  const before = await listed(page);
  for (const { what, content, says } of badFiles) {
    await pick(page, () => page.getByRole("button", { name: "导入" }).click(), "文件.json", content());
    const dialog = page.getByRole("dialog", { name: "没有导入" });
    await expect(dialog, what).toContainText("文件“文件.json”有下面的问题，没有导入任何内容：");
    for (const sentence of says) await expect(dialog, what).toContainText(sentence);
    await expect(dialog.locator("img")).toHaveCount(0);
    await dialog.getByRole("button", { name: "知道了" }).click();
    await expect(dialog).toHaveCount(0);
  }
  expect(await listed(page)).toEqual(before);
});

test("a data file in GBK is read letter for letter, after that was said", async ({ page }) => {
  await page.goto("/");
  const report = { ...good(), body: { ...good().body, name: "清水县" } };
  await pick(
    page,
    () => page.getByRole("button", { name: "导入" }).click(),
    "文件.json",
    Buffer.from(gbk(text({ ...report, narrative: {} }))),
  );
  const dialog = page.getByRole("dialog", { name: "导入以前请看一下" });
  await expect(dialog).toContainText("文件不是 UTF-8 编码，已按 GBK（GB18030）读取");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await page.waitForURL(/\/reports\//);
  await expect(page.locator("body")).toContainText("清水县2");
});

test("a file that goes away while it is read is said to be gone, at every door, and can be picked again", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-gone-"));
  const path = join(folder, "文件.json");
  const problems: Error[] = [];
  page.on("pageerror", (problem) => problems.push(problem));
  await page.addInitScript(() => {
    const [read, send] = [Blob.prototype.arrayBuffer, window.fetch];
    const released = async () => {
      while (!("mayRead" in window)) await new Promise((resume) => setTimeout(resume, 20));
    };
    Blob.prototype.arrayBuffer = async function () {
      await released();
      return read.call(this);
    };
    // A backup is sent as it lies there, and read by the browser while it goes.
    window.fetch = async (input, init) => {
      if (init?.body instanceof File) await released();
      return send(input, init);
    };
  });
  const choose = async (ask: () => Promise<void>, spoil: () => void) => {
    writeFileSync(path, text(good()));
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), ask()]);
    await chooser.setFiles(path);
    spoil();
    await page.evaluate(() => Object.assign(window, { mayRead: true }));
  };
  const bring = () => page.getByRole("button", { name: "导入" }).click();
  try {
    await page.goto("/");
    await choose(bring, () => rmSync(path));
    const dialog = page.getByRole("dialog", { name: "没有导入" });
    await expect(dialog).toContainText(/这个文件(已经不在原来的地方|读不出来)/);
    await expect(dialog).not.toContainText("连不上服务器");
    await dialog.getByRole("button", { name: "知道了" }).click();
    await choose(bring, () => undefined);
    await page.waitForURL(/\/reports\//);
    await page.goto("/");
    await page.getByRole("button", { name: "更多" }).click();
    await choose(
      () =>
        page
          .getByRole("button", { name: "从备份恢复" })
          .or(page.getByRole("menuitem", { name: "从备份恢复" }))
          .click(),
      () => rmSync(path),
    );
    await expect(page.getByText(/这个文件(已经不在原来的地方|读不出来)/)).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("many problems of a file are listed up to a number, the rest counted", async ({ page }) => {
  await page.goto("/");
  const figures = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`applications.received.nobody${place}`, "1"]));
  await pick(page, () => page.getByRole("button", { name: "导入" }).click(), "文件.json", text({ ...good(), figures }));
  const problems = page.getByRole("dialog", { name: "没有导入" }).getByRole("listitem");
  await expect(problems).toHaveCount(21);
  await expect(problems.last()).toHaveText("还有 30 处类似的问题。");
});

/** Picks a file under 从备份恢复. */
async function restoring(page: Page, content: string): Promise<Locator> {
  await page.goto("/");
  await page.getByRole("button", { name: "更多" }).click();
  await pick(
    page,
    () =>
      page
        .getByRole("button", { name: "从备份恢复" })
        .or(page.getByRole("menuitem", { name: "从备份恢复" }))
        .click(),
    "备份.json",
    content,
  );
  return page.getByRole("dialog", { name: "从备份恢复" });
}

test("a file that is no backup is refused by a sentence, and of a backup what cannot be read is named beside what can", async ({
  page,
}) => {
  const id = await imported(page, someReport({ figures: { [issued]: "1" } }));
  const before = await listed(page);
  const backup = (await (await page.request.get("/api/backup")).text()).replaceAll(/"checksum": "\w+",\s*/g, "");
  for (const [content, sentence] of [
    ["备份", "这是纯文字文件"],
    ["{}", '这不是本系统的备份文件：里面没有备份的记号（"format": "nianbao-backup/2"）。'],
    [text(good()), "这是一份报告，不是备份：请用“导入”打开它"],
    [
      backup.replace("nianbao-backup/2", "nianbao-backup/9"),
      "这份备份的版本是 nianbao-backup/9，本系统只能恢复 nianbao-backup/1 和 nianbao-backup/2。",
    ],
  ] as const) {
    const dialog = await restoring(page, content);
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(dialog).toHaveCount(0);
  }
  for (const [content, sentence] of [
    [backup.slice(0, -12), "文件不完整"],
    [backup.replaceAll(`"${issued}": "1"`, `"${issued}": 1`), "“规章”的“本年制发件数”应是加引号的文字，文件里是 1。"],
    [
      backup.replaceAll(issued, "proactive.rules.nothing"),
      "表里的数中有一处是这种格式没有的（技术信息：figures，proactive.rules.nothing）。",
    ],
    [backup.replace(id, "number one"), "编号（id）缺失或不对，文件可能被改动过。"],
  ] as const) {
    const dialog = await restoring(page, content);
    await expect(dialog.getByText(sentence).first()).toBeVisible();
    await dialog.getByRole("button", { name: "取消" }).click();
  }
  expect(await listed(page)).toEqual(before);
});

test("a change that names no place of the report is refused by a sentence, and the change beside it is not taken either", async ({
  page,
}) => {
  const id = await imported(page, someReport());
  const before = await exportOf(page, id);
  const right = { area: "figures", address: issued, value: "1" };
  for (const [changes, sentence] of [
    [
      [right, { area: "figures", address: "proactive.rules.nothing", value: "1" }],
      "表里的数中有一处是这种格式没有的（技术信息：figures，proactive.rules.nothing）。",
    ],
    [[right, { area: "figures", address: total, value: "1" }], "“一、本年新收政府信息公开申请数量”的“总计”是总计"],
    [[right, { area: "figures", address: "__proto__", value: "1" }], "表里的数中有一处是这种格式没有的（技术信息：figures，__proto__）。"],
    [[right, { area: "about", address: "year", value: "1999" }], "本系统还没有1999年年度报告的格式"],
    [[right, { area: "about", address: "name", value: " " }], "名称不能是空的"],
    [
      [right, { area: "narrative", address: "overview.opening.a", value: "文" }],
      "正文“开头语”里有一处不是一个段落，无法保存（技术信息：narrative，overview.opening.a）。",
    ],
    [
      [right, { area: "elsewhere", address: "a", value: "1" }],
      "保存请求的内容不对，没有保存；请刷新页面再改一次（技术信息：changes.1.area：",
    ],
    ["all", "保存请求的内容不对，没有保存；请刷新页面再改一次（技术信息：changes："],
  ] as const) {
    const answer = await page.request.patch(`/api/reports/${id}`, { data: { base: 1, changes } });
    expect(answer.status(), sentence).toBe(400);
    expect(((await answer.json()) as { message: string }).message).toContain(sentence);
  }
  const broken = await page.request.patch(`/api/reports/${id}`, {
    headers: { "content-type": "application/json" },
    data: Buffer.from("{"),
  });
  expect(broken.status()).toBe(400);
  expect(await exportOf(page, id)).toBe(before);
});

test("a request from another site, or from another address of this machine, is refused and changes nothing", async ({ page }) => {
  const id = await imported(page, someReport());
  const before = await listed(page);
  const text = await exportOf(page, id);
  for (const from of ["cross-site", "same-site"]) {
    const foreign = { headers: { "sec-fetch-site": from, "content-type": "text/plain" } };
    for (const answer of [
      await page.request.post("/api/acts/practice", { ...foreign, data: "{}" }),
      await page.request.post("/api/acts/copy", { ...foreign, data: JSON.stringify({ report: id }) }),
      await page.request.patch(`/api/reports/${id}`, { ...foreign, data: JSON.stringify({ base: 1, changes: [] }) }),
      await page.request.post("/api/acts/remove", { ...foreign, data: JSON.stringify({ report: id }) }),
      await page.request.post("/api/backup", { ...foreign, data: JSON.stringify({ text: "", mode: "all" }) }),
    ]) {
      expect(answer.status()).toBe(403);
      expect(((await answer.json()) as { message: string }).message).toBe("这个请求不是从本系统的页面发出的，没有执行。");
    }
  }
  expect(await listed(page)).toEqual(before);
  expect(await exportOf(page, id)).toBe(text);
});

const markup = {
  name: `<b>甲</b><script>window.top.ran=1;alert(1)</script>`,
  issuer: `乙<img src=x onerror="window.top.ran=1;alert(2)">`,
  prose: `丙<svg onload="window.top.ran=1;alert(3)"></svg></p></body><iframe srcdoc="<script>alert(4)</script>"></iframe>&lt;i&gt; {{7*7}}`,
  heading: `丁</h3><script>window.top.ran=1</script><a href="javascript:alert(5)">点</a>`,
  field: `戊"><img src=x onerror="window.top.ran=1;alert(6)">`,
  figure: `己'"><script>window.top.ran=1;alert(7)</script>]]></w:t>`,
} as const;

const hostile = (): Report =>
  someReport({
    body: { name: `${someCounty()}${markup.name}`, issuer: markup.issuer, kind: "government", level: "county" },
    figures: { [issued]: markup.figure },
    stated: { [total]: markup.figure },
    fields: { "preface.authority": "ready", "preface.siteName": markup.field, "other.feeNotices": markup.figure },
    narrative: { "overview.opening": [{ id: "h", kind: "heading", level: 1, text: markup.heading }, paragraph("p", markup.prose)] },
  });

/** Sees to it that no script of a report runs in a page, in whatever frame. */
async function watched(page: Page): Promise<() => Promise<void>> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return async () => {
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(dialogs).toEqual([]);
  };
}

/** The place shows this very text, and the markup in it made no elements. */
async function expectText(place: Locator, text: string): Promise<void> {
  await expect(place.first()).toContainText(text);
  await expect(place.locator("script:not([type='application/json']), img, svg, iframe, b, a[href^=javascript]")).toHaveCount(0);
}

test("markup in names, prose, headings, fields and figures is text in list, form, messages and preview", async ({ page }) => {
  const nothingRan = await watched(page);
  const report = hostile();
  const id = await imported(page, report);
  await page.goto("/");
  await expectText(line(page, id).getByRole("link"), report.body.name);
  await page.goto(`/reports/${id}/fill/preface`);
  await expect(page).toHaveTitle(new RegExp("<script>window\\.top\\.ran=1;alert\\(1\\)</script>"));
  await expectText(page.getByRole("banner").locator("p").first(), report.body.name);
  await expectText(page.locator("[data-chosen=ready]").first(), `本报告由${markup.issuer}根据`);
  await expect(cell(page, "preface.siteName")).toHaveValue(markup.field);
  await expectText(page.locator('[data-sentence="access"]'), markup.field);
  await openSection(page, "overview");
  await expectText(prose(page, "overview.opening"), markup.prose);
  await expectText(prose(page, "overview.opening"), markup.heading);
  await openSection(page, "disclosed");
  await expect(cell(page, issued)).toHaveValue(markup.figure);
  await expectText(page.locator('[data-check="value.unreadable"]'), markup.figure);
  await openSection(page, "other");
  await expectText(page.locator('[data-sentence="fees"]'), markup.figure);
  await openSection(page, "signature");
  await expect(page.getByLabel("署名单位")).toHaveValue(markup.issuer);
  await page.getByRole("link", { name: "预览与导出", exact: true }).click();
  const preview = page.frameLocator('iframe[title="报告预览"]').locator("body");
  for (const shown of [report.body.name, markup.issuer, markup.prose, markup.heading, markup.field, markup.figure])
    await expectText(preview, shown);
  await nothingRan();
});

test("markup is text in the exported page, fragment and Word file too, and leaves the file names", async ({ page, browser }) => {
  const report = hostile();
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/preview`);
  const shown = [report.body.name, markup.issuer, markup.prose, markup.heading, markup.field, markup.figure];
  const word = await exported(page, "Word");
  expect(word.name).toMatch(/年政府信息公开工作年度报告（草稿）\.docx$/);
  expect(word.name).not.toMatch(/[<>"/\\:*?|]/);
  const words = (await mammoth.extractRawText({ buffer: word.content })).value;
  for (const text of shown) expect(words).toContain(text);
  const html = (await mammoth.convertToHtml({ buffer: word.content })).value;
  expect(html).not.toMatch(/<(script|svg|iframe|img)/);
  // Without the app's own headers, as a visitor of the portal would open it.
  const visitor = await browser.newPage();
  const nothingRan = await watched(visitor);
  for (const label of ["网页文件", "网页片段"]) {
    const { content } = await exported(page, label);
    await visitor.setContent(content.toString());
    for (const text of shown) await expectText(visitor.locator("body"), text);
    await nothingRan();
  }
  await visitor.close();
});

test("a report file with a byte order mark, and one with only the least that a report needs, are taken", async ({ page }) => {
  const { report } = sample("yishui-2021");
  const name = someCounty();
  for (const file of [
    `\uFEFF${readFileSync(sample("yishui-2021").path, "utf8").replace(report.body.name, name)}`,
    text({ format: reportFormat, edition: report.edition, year: 2024, body: { name }, figures: {} }),
  ]) {
    await page.goto("/");
    await pick(page, () => page.getByRole("button", { name: "导入" }).click(), "报告.json", file);
    await page.waitForURL(/\/reports\/[^/]+\//);
    await expect(page.getByRole("banner").getByText(name)).toBeVisible();
  }
});
