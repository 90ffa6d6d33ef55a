// How a window hears of the others: by a stream of the server's while it is seen; where streams are cut, by asking every one and a half
// seconds. No React: what it needs of the browser is handed in, so that a test runs it with a clock of its own.
import type { News, Poll } from "#lib/live/news.ts";

/** A stream that is open; `close` ends it. */
export type Stream = { readonly close: () => void };

/** `stream`: opens one, and tells each piece of news, and that it broke. `ask`: asks once; undefined where there was no answer. */
export type LineOptions = {
  readonly stream: (hears: { readonly news: (news: News) => void; readonly broke: () => void }) => Stream;
  readonly ask: () => Promise<Poll | undefined>;
  readonly news: (news: News) => void;
};

export type Line = { readonly show: () => void; readonly hide: () => void };

/** Milliseconds: how long the first word of a stream is waited for, between two questions, until a stream is tried again. */
const [patience, between, anew] = [4_000, 1_500, 60_000];

/** A line that is hidden at first. */
export function lineOf({ stream, ask, news }: LineOptions): Line {
  let open: Stream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = false;

  const stop = (): void => {
    open?.close();
    open = undefined;
    clearTimeout(timer);
  };

  const askUntil = async (streamAt: number): Promise<void> => {
    const answer = await ask();
    if (!shown || open !== undefined) return;
    if (answer !== undefined) {
      news({ revision: answer.revision });
      news({ present: answer.present });
    }
    timer = setTimeout(() => (Date.now() < streamAt ? void askUntil(streamAt) : listen()), between);
  };

  const giveUp = (): void => {
    stop();
    void askUntil(Date.now() + anew);
  };

  const listen = (): void => {
    stop();
    let waiting = true;
    timer = setTimeout(giveUp, patience);
    open = stream({
      news: (one) => {
        waiting = false;
        clearTimeout(timer);
        news(one);
      },
      // The browser opens a stream that broke anew by itself, and tells of each try; where none brings anything in time, it is given up.
      broke: () => {
        if (waiting) return;
        waiting = true;
        timer = setTimeout(giveUp, patience);
      },
    });
  };

  return {
    show: () => {
      if (shown) return;
      shown = true;
      listen();
    },
    hide: () => {
      shown = false;
      stop();
    },
  };
}
