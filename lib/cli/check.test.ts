// `nianbao check`: what is found, where, in which order, and the exit code that a script acts on.
import { afterAll, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { folderOf, json, nianbao, sample, samplePath } from "./runCommand.testing.ts";
import { checkShape } from "./shapes.testing.ts";

const yishui = sample("yishui-2021");
const granted = "applications.granted.person";
const bare = { format: "nianbao/1", edition: "disclosure-2021", year: 2021, body: { name: "沂水县" }, figures: yishui.figures };
const folder = folderOf({
  "good.json": yishui,
  "changed.json": { ...yishui, figures: { ...yishui.figures, [granted]: String(Number(yishui.figures[granted]) + 1) } },
  "stated.json": { ...yishui, stated: { ...yishui.stated, "remedies.cases.directTotal": "999" } },
  "bare.json": bare,
  "blank.json": { ...bare, figures: {}, stated: { "applications.received.total": "118" } },
  "number.json": { ...bare, figures: { ...yishui.figures, [granted]: 62 } },
  "key.json": { ...bare, remarks: "" },
  "address.json": { ...bare, figures: { "applications.granted.nobody": "1" } },
  "total.json": { ...bare, figures: { "applications.granted.total": "1" } },
  "input.json": { ...bare, stated: { [granted]: "1" } },
  "version.json": { ...bare, format: "nianbao/2" },
  "edition.json": { ...bare, edition: "disclosure-1999" },
  "text.json": "not JSON",
  "next.json": {
    ...yishui,
    year: yishui.year + 1,
    date: "2023-01-25",
    figures: { ...yishui.figures, "applications.carriedIn.person": "7" },
    stated: {},
  },
});
afterAll(folder.remove);

const carried = "applications.carriedIn.person";
const carriedKey = `applications.carriedFromLastYear@${carried}`;
/** next.json with a 说明 of its warning, given for this many carried in. */
const explained = (number: string) => ({
  ...yishui,
  year: yishui.year + 1,
  date: "2023-01-25",
  figures: { ...yishui.figures, [carried]: "7" },
  stated: {},
  remarks: {
    [carriedKey]: {
      text: "上年有申请撤回",
      values: { [carried]: number, "previous:applications.carriedOut.person": yishui.figures["applications.carriedOut.person"] },
    },
  },
});

async function checked(...files: readonly string[]) {
  const { code, value, stderr } = await json(["check", ...files], { cwd: folder.path });
  return { code, entries: checkShape.parse(value), stderr };
}

const results = walk(disclosure2021)
  .inputs.filter(({ row, columnId }) => row[0] === "三、本年度办理结果" && columnId === "person")
  .map(({ address }) => address);

test("the real reports are complete and without error", async () => {
  const { code, entries, stderr } = await checked(samplePath("yishui-2021"), samplePath("yanshan-2022"));
  expect([code, stderr]).toEqual([0, ""]);
  expect(entries).toMatchObject([
    { file: samplePath("yishui-2021"), edition: "disclosure-2021", year: 2021, complete: true, state: "完稿", findings: [] },
    { file: samplePath("yanshan-2022"), edition: "disclosure-2021", year: 2022, complete: true, state: "完稿", findings: [] },
  ]);
  const open = entries.flatMap((entry) => ("unjudged" in entry ? entry.unjudged : []));
  expect(new Set(open.map(({ reason }) => reason))).toEqual(new Set(["没有上一年的报告可以对照，未能判断"]));
});

test("a report is judged beside that of the year before where both are given, in either order", async () => {
  for (const files of [
    ["good.json", "next.json"],
    ["next.json", "good.json"],
  ]) {
    const { entries } = await checked(...files);
    const next = entries.find((entry) => "year" in entry && entry.year === yishui.year + 1);
    expect(
      next && "findings" in next
        ? next.findings.filter(({ severity }) => severity === "warning").map(({ check, at }) => [check, at[0]])
        : [],
    ).toContainEqual(["applications.carriedFromLastYear", "applications.carriedIn.person"]);
  }
});

test("where two files could be that of the year before it is judged beside neither, and says which; --before names the one, under whatever name", async () => {
  const own = folderOf({
    "a.json": yishui,
    "copy.json": yishui,
    "old.json": { ...yishui, body: { ...yishui.body, name: "旧名县" } },
    "next.json": explained("7"),
  });
  const entryOf = async (...words: readonly string[]) => {
    const { value } = await json(["check", "next.json", ...words], { cwd: own.path });
    const [first] = checkShape.parse(value);
    return first !== undefined && "before" in first
      ? [first.before, first.unclear, first.findings.some(({ check }) => check === "applications.carriedFromLastYear")]
      : first;
  };
  try {
    expect(await entryOf("a.json", "copy.json")).toEqual([null, ["a.json", "copy.json"], false]);
    expect(await entryOf("a.json", "copy.json", "--before", "a.json")).toEqual(["a.json", [], true]);
    expect(await entryOf("--before", "old.json")).toEqual(["old.json", [], true]);
    expect(await entryOf("old.json")).toEqual([null, [], false]);
    expect((await nianbao(["check", "next.json", "a.json", "copy.json"], { cwd: own.path })).stdout).toContain(
      "  2021年的报告有 2 份可能是：a.json、copy.json。没有和上年核对，请用 --before 写明是哪一份。",
    );
    expect((await nianbao(["check", "next.json", "--before", "none.json"], { cwd: own.path })).code).toBe(2);
  } finally {
    own.remove();
  }
});

test("paragraphs that stand in the reports of two units are named in both, with how much and the other file; a single file has none", async () => {
  const issues =
    "主要问题是部分信息更新不够及时，政策解读的形式比较单一，业务培训覆盖面不广，个别科室对公开工作的认识有偏差，公众参与的渠道不多，回应关切的时效还需要提高。";
  const of = (name: string) => ({
    ...yishui,
    body: { ...yishui.body, name },
    narrative: { "problems.issues": [{ id: "p", kind: "paragraph", text: `${name}的${issues}` }] },
  });
  const two = folderOf({ "one.json": of("青禾县"), "other.json": of("临溪县") });
  const judged = async (...files: readonly string[]) => {
    const { stdout } = await nianbao(["check", "--json", ...files.map((file) => `${two.path}/${file}`)]);
    return checkShape.parse(JSON.parse(stdout)).map((one) => ("alike" in one ? one.alike : undefined));
  };
  const [first, second] = await judged("one.json", "other.json");
  expect(first).toEqual([expect.objectContaining({ at: "problems.issues", percent: 100, unit: "临溪县", file: `${two.path}/other.json` })]);
  expect(second).toEqual([expect.objectContaining({ unit: "青禾县", file: `${two.path}/one.json` })]);
  expect(await judged("one.json")).toEqual([[]]);
  two.remove();
});

test("a warning carries the 说明 that the report gives of it, and says when a number changed since", async () => {
  const own = folderOf({ "before.json": yishui, "current.json": explained("7"), "expired.json": explained("6") });
  try {
    for (const [file, current] of [
      ["current.json", true],
      ["expired.json", false],
    ] as const) {
      const { value } = await json(["check", "before.json", file], { cwd: own.path });
      const findings = checkShape.parse(value).flatMap((entry) => ("findings" in entry ? entry.findings : []));
      expect(findings.find(({ check, at }) => `${check}@${at[0] ?? ""}` === carriedKey)?.remark).toEqual({
        text: "上年有申请撤回",
        current,
      });
      expect(findings.filter(({ severity }) => severity === "error").every(({ remark }) => remark === null)).toBe(true);
      const { stdout } = await nianbao(["check", "before.json", file], { cwd: own.path });
      expect(stdout).toContain(current ? "    已说明：上年有申请撤回" : "    说明已过期（填写说明后数字改过）：上年有申请撤回");
    }
  } finally {
    own.remove();
  }
});

test("one figure changed by one breaks the relation of its column and every printed total above it; operands come first, then the inputs under a total", async () => {
  const { code, entries } = await checked("changed.json");
  const findings = entries.flatMap((entry) => ("findings" in entry ? entry.findings : []));
  const right = String(
    Number(yishui.stated["applications.resultsTotal.person"]) + 1 + Number(yishui.figures["applications.carriedOut.person"]),
  );
  expect(code).toBe(1);
  expect(entries[0]).toMatchObject({ complete: false });
  expect(findings.map(({ check, at }) => [check, at[0]])).toEqual([
    ["applications.balance", "applications.received.person"],
    ["stated.applications.total", "applications.granted.total"],
    ["stated.applications.resultsTotal", "applications.resultsTotal.person"],
    ["stated.applications.resultsTotal", "applications.resultsTotal.total"],
  ]);
  const operands = ["received", "carriedIn", "resultsTotal", "carriedOut"].map((row) => `applications.${row}.person`);
  expect(findings[0]?.at).toEqual([...operands, ...results]);
  expect(findings[0]).toMatchObject({ severity: "error", expected: yishui.stated["applications.resultsTotal.person"], actual: right });
  expect(findings[0]?.message).toContain("差 1");
  expect(findings[2]).toMatchObject({
    expected: String(Number(yishui.stated["applications.resultsTotal.person"]) + 1),
    actual: yishui.stated["applications.resultsTotal.person"],
  });
  expect(findings.every(({ at }) => at.includes(granted))).toBe(true);
});

test("a printed total that differs is an error: expected is ours, actual the printed one", async () => {
  const { code, entries } = await checked("stated.json");
  expect(code).toBe(1);
  expect(entries).toMatchObject([
    {
      findings: [
        { check: "stated.remedies.directTotal", severity: "error", expected: yishui.stated["remedies.cases.directTotal"], actual: "999" },
      ],
    },
  ]);
});

test("a file with only format, edition, year, name and figures is read; the rest is blank, not wrong", async () => {
  const { code, entries } = await checked("bare.json");
  expect(code).toBe(0);
  expect(entries).toMatchObject([{ complete: false, findings: [] }]);
});

test("what could not be judged is listed as that: relations and a printed total with a blank operand", async () => {
  const { code, entries } = await checked("blank.json");
  const unjudged = entries.flatMap((entry) => ("unjudged" in entry ? entry.unjudged : []));
  expect(code).toBe(0);
  expect(entries).toMatchObject([{ complete: false, findings: [] }]);
  expect(unjudged.filter(({ check }) => check === "applications.balance")).toHaveLength(6);
  expect(unjudged).toContainEqual(expect.objectContaining({ check: "stated.applications.total", name: "纸上印的总计与各项相加一致" }));
});

test("a JSON number, an unknown key, address, version or edition, and a total or an input in the wrong place are each refused by name", async () => {
  const files = ["number", "key", "address", "total", "input", "version", "edition", "text", "none"].map((name) => `${name}.json`);
  const { code, entries, stderr } = await checked(...files);
  const errors = entries.map((entry) => ("error" in entry ? entry.error : ""));
  const names = [
    granted,
    "remarks",
    "applications.granted.nobody",
    "applications.granted.total",
    granted,
    "nianbao/2",
    "disclosure-1999",
    "没有认出政府信息公开工作年度报告",
    "找不到文件",
  ];
  expect(code).toBe(2);
  expect(entries.map(({ file }) => file)).toEqual(files);
  files.forEach((file, place) => {
    expect(errors[place]).toContain(file);
    expect(errors[place]).toContain(names[place]);
  });
  expect(errors[3]).toContain("stated");
  expect(stderr).toBe(errors.map((error) => `${error}\n`).join(""));
});

test("entries keep the order of the arguments; an unread file ends with 2 though the others are judged", async () => {
  const { code, entries } = await checked("changed.json", "none.json", "good.json", "changed.json");
  expect(code).toBe(2);
  expect(entries.map((entry) => [entry.file, "error" in entry ? "unread" : entry.findings.length])).toEqual([
    ["changed.json", 4],
    ["none.json", "unread"],
    ["good.json", 0],
    ["changed.json", 4],
  ]);
});

test("without --json each file has its findings and what could not be judged in words, and the exit code is the same", async () => {
  const { code, stdout, stderr } = await nianbao(["check", "changed.json", "none.json", "blank.json"], { cwd: folder.path });
  expect([code, stderr]).toEqual([2, ""]);
  expect(stdout).toContain("changed.json  沂水县2021年政府信息公开工作年度报告：有错误\n  错误：“自然人”列：第一项＋第二项＝");
  expect(stdout).toContain("none.json\n  未能读取：找不到文件 none.json。");
  expect(stdout).toContain(
    "  第一项＋第二项＝第三项＋第四项：未填完，未能判断：6 处，例如 applications.received.person。〔applications.balance〕",
  );
  expect(stdout).toContain("共 3 个文件：1 个没有错误，1 个有错误，1 个未能读取。");
});
