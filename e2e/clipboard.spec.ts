// Real clipboards: what LibreOffice Calc and Writer put there (fixtures/clipboard) goes in by Ctrl+V, and what Ctrl+C
// puts there arrives in LibreOffice, figure by figure.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test, type Page, type TestInfo } from "./fixtures/alive.ts";
import { walk } from "#lib/edition/walk.ts";
import { blankReport, type Report } from "#lib/report/report.ts";
import { tools } from "../scripts/tools.mjs";
import { tablesOfWord } from "./readBack.ts";
import { cell, imported, ready, sample, saved, total } from "./support.ts";

type Texts = Report["figures"];

const { report: yishui, edition } = sample("yishui-2021");
const { report: yanshan } = sample("yanshan-2022");
const outline = walk(edition);
const blank = blankReport(edition, 2023, { name: "河湾县", issuer: "河湾县人民政府办公室", kind: "government", level: "county" });
const at = (row: string, column: string) => `applications.${row}.${column}`;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const inputsOf = (grid: string): readonly string[] => outline.inputs.flatMap((input) => (input.grid.id === grid ? [input.address] : []));
const figuresOf = (grid: string, { figures }: Report): Texts =>
  Object.fromEntries(inputsOf(grid).map((address) => [address, figures[address] ?? ""]));

/** What stands in every cell of a grid. */
const shown = (page: Page, grid: string): Promise<Texts> =>
  page.evaluate(
    (addresses) =>
      Object.fromEntries(
        addresses.map((address) => [address, document.querySelector<HTMLInputElement>(`[id="${address}"]`)?.value ?? "?"]),
      ),
    inputsOf(grid),
  );

async function open(page: Page, report: Report, section = "requests"): Promise<void> {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
}

/** Puts texts on the browser's clipboard, as a program does, and pastes them with the keyboard. */
async function paste(page: Page, address: string, { html, text }: { readonly html: string; readonly text: string }): Promise<void> {
  await page.evaluate(
    async (parts) =>
      navigator.clipboard.write([
        new ClipboardItem(Object.fromEntries(Object.entries(parts).map(([type, content]) => [type, new Blob([content], { type })]))),
      ]),
    { "text/html": html, "text/plain": text },
  );
  await cell(page, address).click();
  await page.keyboard.press("Control+v");
}

const fixture = (name: string) => {
  const read = (kind: string): string => readFileSync(new URL(`fixtures/clipboard/${name}.${kind}`, import.meta.url), "utf8");
  return { html: read("html"), text: read("txt") };
};

const dialog = (page: Page) => page.getByRole("dialog", { name: "粘贴到表格" });

const tables = [
  {
    section: "disclosed",
    grid: "proactive",
    own: "two",
    cursor: "proactive.fees.collected",
    words: "将填入 10 格。",
    place: 1,
  },
  {
    section: "requests",
    grid: "applications",
    own: "three",
    cursor: at("thirdParty", "welfare"),
    words: "将填入 24 行 × 6 列共 144 格；总计 31 处与计算一致。",
    place: 2,
  },
  {
    section: "disputes",
    grid: "remedies",
    own: "four",
    cursor: "remedies.cases.directOther",
    words: "将填入 1 行 × 12 列共 12 格；总计 3 处与计算一致。",
    place: 3,
  },
] as const;

/** What is said of figures alone, without the heads that state the unit of money. */
const ofFiguresAlone: Readonly<Record<string, string>> = {
  proactive: "将填入 10 格；有 1 格金额，粘贴的内容没有写单位，按“万元”填入，请核对。",
};

for (const { section, grid, own, cursor, words, place } of tables)
  test(`table ${own} of Calc, of Writer and of a whole report in Writer goes in figure by figure, and one undo takes it back`, async ({
    page,
  }) => {
    await open(page, blank, section);
    for (const { name, report, choice } of [
      { name: `calc-${own}`, report: yishui, choice: "" },
      { name: `writer-${own}`, report: yishui, choice: "" },
      { name: "writer-report", report: yanshan, choice: `剪贴板里有 3 张表，这里用的是第 ${place} 张。` },
    ]) {
      await paste(page, cursor, fixture(name));
      await expect(dialog(page), name).toContainText(words);
      await (choice === "" ? expect(dialog(page)).not.toContainText("剪贴板") : expect(dialog(page)).toContainText(choice));
      await dialog(page).getByRole("button", { name: /^填入/ }).click();
      await expect.poll(() => shown(page, grid), name).toEqual(figuresOf(grid, report));
      await expect(page.locator("[data-check]")).toHaveCount(0);
      await expect(cell(page, cursor)).toBeFocused();
      await page.keyboard.press("Control+z");
      await expect.poll(() => shown(page, grid), `${name}, taken back`).toEqual(figuresOf(grid, blank));
    }
    await page.keyboard.press("Control+y");
    await expect.poll(() => shown(page, grid)).toEqual(figuresOf(grid, yanshan));
    await saved(page);
  });

test("a sheet whose totals were typed over: each wrong total and what stands around the table is named, our own totals stay", async ({
  page,
}) => {
  await open(page, { ...blank, year: 2021 });
  await paste(page, at("received", "person"), fixture("calc-wrong"));
  await expect(dialog(page)).toContainText("将填入 24 行 × 6 列共 144 格；有 3 处不在本表内，没有填入；总计有 3 处与计算不一致。");
  for (const line of [
    "“（一）予以公开”的“总计”：粘贴的是 63，各项相加是 62。",
    "“（七）总计”的“自然人”：粘贴的是 117，各项相加是 116。",
    "“（七）总计”的“总计”：粘贴的是 119，各项相加是 118。",
    "“2021年政府信息公开申请统计表”（粘贴内容第 1 行第 1 列）：看作标题或列名，本表没有。",
    "“单位：件”（粘贴内容第 2 行第 1 列）：看作标题或列名，本表没有。",
    "“填表说明：本表由各单位报送数汇总”（粘贴内容第 31 行第 1 列）：不是本表的行名、列名或数。",
  ])
    await expect(dialog(page).getByRole("listitem").filter({ hasText: line })).toHaveCount(1);
  await dialog(page).getByRole("button", { name: "填入 144 格" }).click();
  await expect.poll(() => shown(page, "applications")).toEqual(figuresOf("applications", yishui));
  await expect(total(page, at("granted", "total"))).toHaveText("62");
  await expect(total(page, at("resultsTotal", "total"))).toHaveText("118");
});

test("a sheet that is titled with another year than the report's is not taken, and its title is named as the reason", async ({ page }) => {
  await open(page, blank);
  await paste(page, at("received", "person"), fixture("calc-wrong"));
  await expect(dialog(page)).toContainText("没有可以填入的数");
  await expect(dialog(page)).toContainText("表的上面“2021年政府信息公开申请统计表”写的是 2021 年，这份报告是 2023 年的，没有取");
  await expect(dialog(page).getByRole("button", { name: /^填入/ })).toHaveCount(0);
});

test("figures alone, by keyboard alone: separators go, blanks leave what is there, Enter takes what is shown, one undo takes it back", async ({
  page,
}) => {
  await open(page, yishui);
  await paste(page, at("received", "person"), fixture("calc-large-numbers"));
  await expect(dialog(page)).toContainText(
    "将填入 17 格，其中 17 格会改变原有的数；有 127 格粘贴的内容是空的，保留原有的数；总计 31 处与计算一致。",
  );
  const received = dialog(page).locator(`[data-place="${at("received", "person")}"]`);
  await expect(received).toHaveAttribute("title", "原来 116，改为 4292");
  await expect(received).toContainText(/116.*4292/);
  await expect(dialog(page).getByRole("button", { name: "填入 17 格" })).toBeFocused();
  await page.keyboard.press("Enter");
  const large = Object.fromEntries(
    Object.entries(figuresOf("applications", yishui)).map(([address, text]) => [address, String(Number(text) * 37)]),
  );
  await expect.poll(() => shown(page, "applications")).toEqual(large);
  await expect(cell(page, at("received", "person"))).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect.poll(() => shown(page, "applications")).toEqual(figuresOf("applications", yishui));
});

test("another table is refused by its name, and the cursor is where it was", async ({ page }) => {
  await open(page, yishui);
  await paste(page, at("granted", "research"), fixture("writer-four"));
  await expect(dialog(page)).toContainText("粘贴的内容是“政府信息公开行政复议、行政诉讼情况”表的，请到那张表里粘贴；这里没有填入。");
  await expect(dialog(page).getByRole("button", { name: "知道了" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(cell(page, at("granted", "research"))).toBeFocused();
  expect(await shown(page, "applications")).toEqual(figuresOf("applications", yishui));
});

test("one cell of Calc replaces one cell without a question", async ({ page }) => {
  await open(page, yishui);
  await paste(page, at("granted", "person"), fixture("calc-three-cell"));
  await page.keyboard.press("Enter");
  await expect(cell(page, at("granted", "person"))).toHaveValue("116");
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
});

test("a block goes in at the first of the picked cells, whichever corner was picked first", async ({ page }) => {
  await open(page, blank);
  await page.evaluate(() => navigator.clipboard.writeText("1\t2\n3\t4\n"));
  await cell(page, at("partlyGranted", "enterprise")).click();
  for (const key of ["Shift+ArrowUp", "Shift+ArrowLeft", "Control+v"]) await page.keyboard.press(key);
  await dialog(page).getByRole("button", { name: "填入 4 格" }).click();
  await expect(cell(page, at("granted", "person"))).toHaveValue("1");
  await expect(cell(page, at("partlyGranted", "enterprise"))).toHaveValue("4");
});

/** What Ctrl+C puts on the clipboard as a table; the browser gives it only in part to who reads the clipboard. */
async function copied(page: Page): Promise<string> {
  const root = page.locator("html");
  await root.evaluate((html) =>
    document.addEventListener("copy", ({ clipboardData }) => html.setAttribute("data-copied", clipboardData?.getData("text/html") ?? ""), {
      once: true,
    }),
  );
  await page.keyboard.press("Control+c");
  await expect(root).toHaveAttribute("data-copied", /<table/);
  return (await root.getAttribute("data-copied")) ?? "";
}

test("a click on the cursor's own cell, or an arrow at the edge, ends a picked block: Ctrl+C then copies that cell alone", async ({
  page,
}) => {
  await open(page, yishui);
  const corner = cell(page, at("received", "person"));
  await corner.click();
  for (const end of [() => corner.click(), () => page.keyboard.press("ArrowUp")]) {
    await page.keyboard.press("Control+a");
    await expect(page.locator("[data-selection]")).toContainText("已选 175 格");
    await end();
    await expect(page.locator("[data-selection]")).toHaveText("");
    await page.keyboard.press("Control+c");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("116");
  }
});

for (const { section, grid, own, cursor, words } of tables)
  test(`all of table ${own}, copied, goes in again by Ctrl+V in another report`, async ({ page }) => {
    await open(page, yishui, section);
    await cell(page, cursor).click();
    for (const key of ["Control+a", "Control+c"]) await page.keyboard.press(key);
    await open(page, blank, section);
    await cell(page, inputsOf(grid)[0] ?? "").click();
    await page.keyboard.press("Control+v");
    await expect(dialog(page)).toContainText(ofFiguresAlone[grid] ?? words);
    await expect(dialog(page).getByRole("button", { name: /^填入/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(page, grid)).toEqual(figuresOf(grid, yishui));
  });

/** The rows of the one table that LibreOffice Writer reads in a page. */
async function readByWriter(html: string, info: TestInfo): Promise<readonly (readonly string[])[]> {
  const file = info.outputPath("copied.html");
  writeFileSync(file, html);
  const profile = `-env:UserInstallation=${pathToFileURL(info.outputPath("profile")).href}`;
  execFileSync(
    tools().soffice ?? "",
    [profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir", info.outputPath(), file],
    { stdio: "ignore" },
  );
  const [table = []] = await tablesOfWord(readFileSync(info.outputPath("copied.docx")));
  return [...new Set(table.map(({ row }) => row))].map((row) => table.filter((one) => one.row === row).map(({ text }) => text));
}

test("a copied table is the same table in LibreOffice, totals, blanks and words in their places [soffice]", async ({ page }, info) => {
  test.skip(tools().soffice === null);
  const spoilt = {
    ...yishui,
    figures: { ...yishui.figures, [at("granted", "research")]: "", [at("carriedIn", "person")]: "约30", [at("notHeld", "person")]: "1234" },
  };
  await open(page, spoilt);
  await cell(page, at("granted", "person")).click();
  await page.keyboard.press("Control+a");
  const rows = await readByWriter(await copied(page), info);
  const places = [...outline.cells.values()].filter(({ grid }) => grid.id === "applications");
  const onPage = await page.evaluate(
    (addresses) =>
      addresses.map(
        (address) =>
          document.querySelector<HTMLInputElement>(`[id="${address}"]`)?.value ??
          document.querySelector(`[data-total="${address}"]`)?.firstChild?.textContent ??
          "",
      ),
    places.map(({ address }) => address),
  );
  expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 25 }, () => 7));
  expect(rows.flat()).toEqual(onPage);
  expect(rows.flat()).toEqual(expect.arrayContaining(["1234", "约30", "1322", ""]));
});
