import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { News, Poll } from "#lib/live/news.ts";
import { lineOf, type LineOptions } from "./line.ts";

type Hears = Parameters<LineOptions["stream"]>[0];

/** A window over streams that the test speaks for, and a server that answers questions with what stands here. */
function windowOf(answer: () => Poll | undefined = () => ({ revision: 1, present: [] })) {
  const streams: (Hears & { closed: boolean })[] = [];
  const heard: News[] = [];
  let asked = 0;
  const line = lineOf({
    stream: (hears) => {
      const own = { ...hears, closed: false };
      streams.push(own);
      return { close: () => void (own.closed = true) };
    },
    ask: async () => {
      asked += 1;
      return answer();
    },
    news: (news) => void heard.push(news),
  });
  return { line, streams, heard, asked: () => asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a window", () => {
  it("listens to one stream while it is seen and to none while it is not", () => {
    const { line, streams } = windowOf();
    expect(streams).toEqual([]);
    line.show();
    line.show();
    expect(streams.map(({ closed }) => closed)).toEqual([false]);
    line.hide();
    expect(streams.map(({ closed }) => closed)).toEqual([true]);
    line.show();
    expect(streams.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it("asks nothing while its stream speaks", async () => {
    const { line, streams, heard, asked } = windowOf();
    line.show();
    streams[0]?.news({ revision: 7 });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(heard).toEqual([{ revision: 7 }]);
    expect(asked()).toBe(0);
  });

  it("asks every one and a half seconds where the stream brings no word, and tries a stream again after a minute", async () => {
    const { line, streams, heard, asked } = windowOf(() => ({ revision: 9, present: [] }));
    line.show();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(streams[0]?.closed).toBe(true);
    expect(heard.slice(0, 2)).toEqual([{ revision: 9 }, { present: [] }]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked()).toBe(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(2);
  });

  it("leaves a stream that broke to the browser, and asks where that does not bring it back", async () => {
    const { line, streams, asked } = windowOf();
    line.show();
    streams[0]?.news({ revision: 1 });
    streams[0]?.broke();
    await vi.advanceTimersByTimeAsync(1_000);
    streams[0]?.news({ revision: 2 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(0);
    for (let second = 0; second < 4; second += 1) {
      streams[0]?.broke();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(asked()).toBe(1);
  });

  it("goes on asking after questions without an answer", async () => {
    let there = false;
    const { line, heard } = windowOf(() => (there ? { revision: 3, present: [] } : undefined));
    line.show();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([]);
    there = true;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(heard[0]).toEqual({ revision: 3 });
  });

  it("hears nothing any more once it is hidden, whatever was on its way", async () => {
    const { line, heard, asked } = windowOf();
    line.show();
    await vi.advanceTimersByTimeAsync(3_999);
    line.hide();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
    expect(asked()).toBe(0);
  });
});
