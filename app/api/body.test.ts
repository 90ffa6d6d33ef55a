// A body that is missing, cut off, too large or no JSON: each is said as what it is, in Chinese and with its size.
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { Refusal, shapeProblem } from "#lib/acts/refusal.ts";
import { bodyOf, lineAhead, piecesOf } from "./body.ts";

const streamed = (pieces: readonly string[], headers: Readonly<Record<string, string>> = {}, failing = false): Request => {
  const body = new ReadableStream<Uint8Array>({
    start(sink) {
      for (const piece of pieces) sink.enqueue(new TextEncoder().encode(piece));
      if (failing) sink.error(new Error("aborted"));
      else sink.close();
    },
  });
  return new Request("http://127.0.0.1/api", { method: "POST", body, headers, duplex: "half" } as RequestInit);
};

const said = (request: Request, most?: number): Promise<readonly [number, unknown]> =>
  bodyOf(request, most).then(
    (json) => [200, json],
    (problem) => (problem instanceof Refusal ? [problem.status, problem.message] : [500, problem]),
  );

test("JSON is read, also in pieces that cut a letter, also without a length", async () => {
  const bytes = new TextEncoder().encode('{"a":"清水县"}');
  for (let at = 0; at <= bytes.length; at++) {
    const body = new ReadableStream<Uint8Array>({
      start: (sink) => (sink.enqueue(bytes.slice(0, at)), sink.enqueue(bytes.slice(at)), sink.close()),
    });
    expect(await said(new Request("http://127.0.0.1/", { method: "POST", body, duplex: "half" } as RequestInit))).toEqual([
      200,
      { a: "清水县" },
    ]);
  }
});

test.each([
  ["nothing", streamed([]), 400, "没有收到内容，没有处理。请刷新页面再试一次。"],
  ["half of it, as JSON", streamed(['{"a":']), 400, "收到的内容不是完整的 JSON，没有处理。请刷新页面再试一次。"],
  ["less than was promised", streamed(['{"a":1}'], { "content-length": "4096" }), 400, "内容没有传完（应有 4 KB），没有处理。请再试一次。"],
  ["a sender that went away", streamed(['{"a":1'], {}, true), 400, "内容没有传完，没有处理。请再试一次。"],
  [
    "more than the limit, told beforehand",
    streamed(["{}"], { "content-length": "11534336" }),
    413,
    "发来的内容有 11.0 MB，超过 5 KB，没有处理。",
  ],
  [
    "more than the limit, not told",
    streamed(Array.from({ length: 80 }, () => "x".repeat(100))),
    413,
    "发来的内容太多，超过 5 KB，没有处理。",
  ],
])("%s is said", async (_, request, status, sentence) => {
  expect(await said(request, 5120)).toEqual([status, sentence]);
});

test("a strange shape is said by our own sentence or by its place, never in a library's words", () => {
  const schema = z.object({ act: z.literal("new"), year: z.string("年度应是四位数字。") });
  const problemOf = (value: unknown): string => shapeProblem(schema.safeParse(value).error ?? expect.fail());
  expect([problemOf(undefined), problemOf({ year: "1" }), problemOf({ act: "new", year: 3 })]).toEqual([
    "请求的内容不完整或不对，没有处理。请刷新页面再试一次。",
    "请求的内容不完整或不对（act），没有处理。请刷新页面再试一次。",
    "年度应是四位数字。",
  ]);
});

test("large bodies come two at a time; one whose sender is slow gives its turn away, and is read all the same once it is there", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const ends: (() => void)[] = [];
    const slow = (): Request => {
      const body = new ReadableStream<Uint8Array>({
        start(sink) {
          sink.enqueue(new TextEncoder().encode('{"slow":'));
          ends.push(() => (sink.enqueue(new TextEncoder().encode("true}")), sink.close()));
        },
      });
      return new Request("http://127.0.0.1/api", { method: "POST", body, duplex: "half" } as RequestInit);
    };
    const slowOnes = [said(slow()), said(slow())];
    const waiting = said(streamed(['{"quick":true}']));
    let isThere = false;
    void waiting.then(() => (isThere = true));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isThere).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await waiting).toEqual([200, { quick: true }]);
    for (const end of ends) end();
    expect(await Promise.all(slowOnes)).toEqual([
      [200, { slow: true }],
      [200, { slow: true }],
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test("a line of JSON ahead of a file is read, and the file behind it comes as it was, wherever the pieces are cut", async () => {
  const text = '{"take":["清水县"]}\n{\n  "format": "…"\n}\n';
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at <= bytes.length; at++) {
    const body = new ReadableStream<Uint8Array>({
      start: (sink) => (sink.enqueue(bytes.slice(0, at)), sink.enqueue(bytes.slice(at)), sink.close()),
    });
    const { json, rest } = await lineAhead(
      piecesOf(new Request("http://127.0.0.1/", { method: "POST", body, duplex: "half" } as RequestInit)),
    );
    const pieces: Uint8Array[] = [];
    for await (const piece of rest) pieces.push(piece);
    expect(json).toEqual({ take: ["清水县"] });
    expect(Buffer.concat(pieces).toString()).toBe(text.slice(text.indexOf("\n") + 1));
  }
  await expect(lineAhead(piecesOf(streamed(["{}"])))).rejects.toThrow("不是完整的 JSON");
  await expect(lineAhead(piecesOf(streamed(["no JSON\n", "rest"])))).rejects.toThrow("不是完整的 JSON");
});
