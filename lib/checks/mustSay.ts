// A part that a document wants to have content, marked 本年度无此项: earlier versions offered that mark, and a file may still have it.
import { blocksOf, choiceOf, type Report } from "../report/report.ts";
import type { Address } from "../edition/edition.ts";
import type { Check, Material } from "./check.ts";
import { choiceNames } from "../report/choiceNames.ts";

const wanted = ({ outline }: Material) => [...outline.prose.values()].filter(({ part }) => part.mustSay !== undefined);

const isBegun = (report: Report, address: Address): boolean =>
  choiceOf(report, address) !== undefined || blocksOf(report, address).length > 0;

export const mustSay: Check = {
  id: "prose.mustSay",
  name: `法规要求写的部分，没有选“${choiceNames.none}”`,
  kind: "writing",
  severity: "warning",
  basis: "ofPlace",
  looksAt: "法规要求写的各部分",
  places: (material) => wanted(material).filter(({ address }) => isBegun(material.report, address)).length,
  run: (material) =>
    wanted(material)
      .filter(({ address }) => choiceOf(material.report, address) === "none")
      .map(({ address, part: { name } }) => ({
        at: [address],
        brief: `“${name}”选的是“${choiceNames.none}”，年度报告应当有这一部分。请选“${choiceNames[""]}”，写明实际情况。`,
        values: { [address]: "none" },
      })),
};
