// `nianbao figures`: what is told of each cell, and that telling is all it does.
import { afterAll, expect, test } from "vitest";
import { folderOf, json, nianbao, sample, samplePath } from "./runCommand.testing.ts";
import { figuresShape, unreadShape } from "./shapes.testing.ts";

const bare = { format: "nianbao/1", edition: "disclosure-2021", year: 2023, body: { name: "某县" } };
const folder = folderOf({
  "some.json": {
    ...bare,
    figures: {
      "proactive.fees.collected": "0.0920",
      "proactive.rules.issued": "约30",
      "proactive.rules.inForce": "1,234",
      "applications.received.person": "-657",
      "applications.received.enterprise": "０",
    },
    stated: { "applications.received.total": "二" },
  },
});
afterAll(folder.remove);

test("every cell of a full report is told in order, and the computed totals equal those printed on the paper", async () => {
  const { code, value, stderr } = await json(["figures", samplePath("yishui-2021")]);
  const told = figuresShape.parse(value);
  const { figures, stated } = sample("yishui-2021");
  expect([code, stderr, told.findings]).toEqual([0, "", []]);
  expect(told).toMatchObject({ edition: "disclosure-2021", year: 2021, title: "沂水县2021年政府信息公开工作年度报告" });
  expect(told.figures).toHaveLength(200);
  expect(Object.fromEntries(told.figures.filter(({ total }) => !total).map(({ address, text }) => [address, text]))).toEqual(figures);
  const totals = told.figures.filter((figure) => figure.total);
  expect(totals.every(({ value, text, stated }) => value !== null && text === null && stated === value)).toBe(true);
  expect(Object.fromEntries(totals.map((figure) => [figure.address, figure.stated]))).toEqual(stated);
});

test("a value is canonical, or null where the cell is blank, unreadable or a total with a blank operand; findings do not change the exit code", async () => {
  const { code, value } = await json(["figures", "some.json"], { cwd: folder.path });
  const told = figuresShape.parse(value);
  const at = (address: string) => {
    const found = told.figures.find((figure) => figure.address === address);
    return found && [found.value, found.text, found.stated];
  };
  expect(code).toBe(0);
  expect(at("proactive.fees.collected")).toEqual(["0.092", "0.0920", null]);
  expect(at("proactive.rules.issued")).toEqual([null, "约30", null]);
  expect(at("proactive.rules.repealed")).toEqual([null, null, null]);
  expect(at("proactive.rules.inForce")).toEqual(["1234", "1,234", null]);
  expect(at("applications.received.person")).toEqual(["-657", "-657", null]);
  expect(at("applications.received.enterprise")).toEqual(["0", "０", null]);
  expect(at("applications.received.total")).toEqual([null, null, "二"]);
  expect(told.findings.map((finding) => finding.check)).toEqual(["value.unreadable", "value.unreadable", "value.negative"]);
});

test("without --json title, cells and findings are told in words", async () => {
  const { code, stdout } = await nianbao(["figures", "some.json"], { cwd: folder.path });
  expect(code).toBe(0);
  expect(stdout).toContain("某县2023年政府信息公开工作年度报告");
  expect(stdout).toContain("第二十条第（八）项 / 行政事业性收费 ｜ 本年收费金额（单位：万元）：0.092 万元");
  expect(stdout).toContain("“约30”（无法识别）");
  expect(stdout).toContain("共 200 格，3 处问题。");
});

test("a file that cannot be read ends with 2, the sentence in the JSON and on stderr", async () => {
  const { code, value, stderr } = await json(["figures", "none.json"], { cwd: folder.path });
  const { file, error } = unreadShape.parse(value);
  expect([code, file, error, stderr]).toEqual([2, "none.json", "找不到文件 none.json。", "找不到文件 none.json。\n"]);
  expect(await nianbao(["figures", "none.json"], { cwd: folder.path })).toEqual({ code: 2, stdout: "", stderr });
});
