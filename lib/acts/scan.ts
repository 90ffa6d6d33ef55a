// 签批扫描件: the scan of the signed 报审单 beside what was frozen, and taken away where it was the wrong one.
import { z } from "zod";
import { whatIs } from "../reading/whatIs.ts";
import { inForce } from "../signing/frozen.ts";
import { act, reportAt } from "./act.ts";
import { Refusal } from "./refusal.ts";

/** The largest scan, in bytes. */
export const mostScan = 20 * 1024 * 1024;

/** The pictures that a scan may be, by their first byte. */
const images: Readonly<Record<number, string>> = { 0x89: "image/png", 0xff: "image/jpeg" };

/** A file that came by a way of its own (app/api/reports/[id]/scans). A class, since nothing that is sent as JSON can pass for one. */
export class SentScan {
  readonly name: string;
  readonly bytes: Uint8Array;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }
}

function typeOf({ bytes }: SentScan): string {
  if (bytes.byteLength > mostScan) throw new Refusal(413, "扫描件不能超过 20 MB。请把分辨率调低一些（每英寸 200 点就够），再扫一次。");
  const { kind } = whatIs(bytes);
  const image = kind === "image" ? images[bytes[0] ?? 0] : undefined;
  const type = kind === "pdf" ? "application/pdf" : image;
  if (type === undefined) throw new Refusal(400, "扫描件要是 PDF、JPG 或者 PNG 文件。选中的不是这几种（按内容看的，不看文件名）。");
  return type;
}

export const attachScan = act(
  "attachScan",
  z.object({ report: z.string(), file: z.instanceof(SentScan) }),
  async (store, { report, file }) => {
    await reportAt(store, report);
    const one = inForce(await store.frozen(report));
    if (one === undefined) throw new Refusal(409, "这份报告还没有定稿，没有可以附扫描件的一版。");
    const name = file.name.trim().slice(-120) || "签批扫描件";
    const id = await store.attach(one.id, { name, type: typeOf(file), bytes: file.bytes });
    return { answer: { id }, report, told: { code: one.code, name } };
  },
);

export const removeScan = act("removeScan", z.object({ report: z.string(), scan: z.string() }), async (store, { report, scan }) => {
  await reportAt(store, report);
  const one = (await store.frozen(report)).find(({ scans }) => scans.some(({ id }) => id === scan));
  if (one === undefined) throw new Refusal(404, "没有这份扫描件，可能已经删去。请刷新页面。");
  await store.detach(scan);
  return { answer: {}, report, told: { code: one.code, name: one.scans.find(({ id }) => id === scan)?.name ?? "" } };
});
