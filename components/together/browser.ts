// The line of a window to the server, made of what a browser has.
import type { News, Poll } from "#lib/live/news.ts";
import { lineOf, type Line } from "./line.ts";

/** `at`: where the window works by now. */
type Options = { readonly report: string; readonly window: string; readonly at: () => string; readonly news: (news: News) => void };

// What our own server of this very build sends is taken as it is.
const read = (text: string): unknown => JSON.parse(text);
const isNews = (value: unknown): value is News =>
  typeof value === "object" && value !== null && ("revision" in value || "present" in value);
const isPoll = (value: unknown): value is Poll => isNews(value) && "revision" in value && "present" in value;

const addressOf = ({ report, window, at }: Options): string => `/api/reports/${report}/live?${new URLSearchParams({ window, at: at() })}`;

async function ask(address: string): Promise<Poll | undefined> {
  try {
    const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(5_000) });
    const value: unknown = answer.ok ? await answer.json() : undefined;
    return isPoll(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The line of this window. */
export const browserLine = (options: Options): Line =>
  lineOf({
    stream: ({ news, broke }) => {
      const source = new EventSource(addressOf(options));
      source.onmessage = ({ data }) => {
        const value = read(String(data));
        if (isNews(value)) news(value);
      };
      source.onerror = broke;
      return { close: () => source.close() };
    },
    ask: () => ask(addressOf(options)),
    news: options.news,
  });

/** Tells where this window works by now. What is not told in time is told with the next move. */
export function tellMove({ report, window, at }: Omit<Options, "news">): void {
  void fetch(`/api/reports/${report}/live`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ window, at: at() }),
  }).catch(() => undefined);
}
