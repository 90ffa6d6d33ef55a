// News of a report for a window that shows it: as a stream of server-sent events, or once where it asks for JSON. The window tells by POST
// where it works by now.
import { z } from "zod";
import { Refusal } from "#lib/acts/refusal.ts";
import type { News } from "#lib/live/news.ts";
import type { Present } from "#lib/live/present.ts";
import { answering, done } from "../../../answer.ts";
import { bodyOf } from "../../../body.ts";
import { doerOf } from "../../../doer.ts";
import { house } from "./house.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Milliseconds: after so long a stream ends and the browser opens a new one, by which the guard is asked again; a sign of life in between, for what stands between. */
const [longest, sign] = [300_000, 15_000];

/** What a window says of itself. Ids and addresses are short; who somebody is the browser says by its cookie. */
const itself = z.object({ window: z.string().min(1).max(80), at: z.string().max(200).default("") });

function presentIn(request: Request, told: unknown): Present {
  const { data } = itself.safeParse(told);
  if (data === undefined) throw new Refusal(400, "没有说明是哪个窗口。");
  return { ...data, who: doerOf(request).who };
}

function stream(report: string, present: Present, signal: AbortSignal): Response {
  const text = new TextEncoder();
  let end = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const put = (line: string) => controller.enqueue(text.encode(line));
      put("retry: 500\n\n");
      const leave = house().listen(report, present, (news: News) => put(`data: ${JSON.stringify(news)}\n\n`));
      const living = setInterval(() => put(":\n\n"), sign);
      const over = setTimeout(() => end(), longest);
      end = () => {
        end = () => undefined;
        leave();
        clearInterval(living);
        clearTimeout(over);
        try {
          controller.close();
        } catch {
          // The window went first.
        }
      };
      signal.addEventListener("abort", () => end());
      if (signal.aborted) end();
    },
    cancel: () => end(),
  });
  return new Response(body, {
    // Nothing between may gather or press together what should arrive at once.
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache, no-transform", "x-accel-buffering": "no" },
  });
}

async function listen(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  const present = presentIn(request, Object.fromEntries(new URL(request.url).searchParams));
  if (request.headers.get("accept")?.includes("text/event-stream") === true) return stream(id, present, request.signal);
  return Response.json(await house().asked(id, present));
}

async function move(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  house().moved(id, presentIn(request, await bodyOf(request)));
  return done();
}

export const GET = answering(listen);
export const POST = answering(move);
