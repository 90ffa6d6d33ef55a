// The body of a request as JSON, with a limit of our own. What is missing, cut off, too large or no JSON is told apart and said;
// nothing of a library's own words reaches the page.
import { Refusal } from "#lib/acts/refusal.ts";
import { small } from "#lib/intake/intake.ts";
import { gathering, whole, type Sent } from "#lib/intake/sent.ts";
import { jsonOfBytes } from "#lib/json/json.ts";
import { turns } from "#lib/turns/turns.ts";

const megabyte = 1_048_576;

/** The most bytes of a body: of a report that is imported (as a text in JSON it may take twice its size), of a file that somebody published, of what is saved at once, and of anything else. A backup has no limit and is not held in memory. */
export const mostBody = { report: 16 * megabyte, source: 32 * megabyte, patch: 2 * megabyte, usual: megabyte / 4 } as const;

const sizeOf = (bytes: number): string => (bytes < megabyte ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / megabyte).toFixed(1)} MB`);

const tooLarge = (bytes: string, most: number): Refusal => new Refusal(413, `发来的内容${bytes}，超过 ${sizeOf(most)}，没有处理。`);
const cut = (promised: number): Refusal =>
  new Refusal(400, `内容没有传完${Number.isNaN(promised) ? "" : `（应有 ${sizeOf(promised)}）`}，没有处理。请再试一次。`);

/** Large bodies are received two at a time: of twenty at once each turn of the server would bring a piece of all, and nobody else would come first. */
const receivedInTurn = turns(2);

/** Milliseconds after which a body whose sender is slow gives its turn away; it goes on coming beside the others. */
const turnOfBody = 2_000;

/** What large bodies ask for is done one after the other, so that a small save waits for one of them at most. */
const doneInTurn = turns(1);

/** Does what this body asks for, of a large one when it is its turn. */
export const dealtWith = <Result>({ byteLength }: Sent, work: () => Promise<Result>): Promise<Result> =>
  byteLength <= small ? work() : doneInTurn(work);

/** `ended` is false where the sender went away. */
type Received = { readonly sent: Sent; readonly count: number; readonly ended: boolean };

const nothing: Sent = { pieces: [], byteLength: 0 };

/** All bytes, as long as they are not too many. */
async function received({ body }: Request, most: number, promised: number): Promise<Received> {
  const gathered = gathering(promised);
  let count = 0;
  try {
    for await (const piece of body ?? []) {
      count += piece.byteLength;
      if (count > most) return { sent: nothing, count, ended: true };
      gathered.add(piece);
    }
  } catch {
    return { sent: nothing, count, ended: false };
  }
  return { sent: gathered.sent(), count, ended: true };
}

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** All bytes, of a large body when it is its turn. */
async function receivedWhenDue(request: Request, most: number, promised: number): Promise<Received> {
  if (promised <= small) return received(request, most, promised);
  return (
    await receivedInTurn(async () => {
      const all = received(request, most, promised);
      await Promise.race([all, later(turnOfBody)]);
      return { all };
    })
  ).all;
}

/** A body that is no JSON. */
export const noJson = (): Refusal => new Refusal(400, "收到的内容不是完整的 JSON，没有处理。请刷新页面再试一次。");

/** The bytes of a body as they come, however many; where the sender goes away, that is why it is refused. */
export async function* piecesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const pieces = body?.getReader();
  const next = () =>
    pieces?.read().catch(() => {
      throw cut(Number.NaN);
    });
  for (let piece = await next(); piece?.value !== undefined; piece = await next()) yield piece.value;
}

/** The most bytes of a line that stands ahead of a file: the ids of 100,000 reports. */
const longestLine = 4 * megabyte;

/** A body whose first line is JSON, with the bytes of a file behind it, however many: what the line says, and the file as it comes. Throws a Refusal where there is no such line. */
export async function lineAhead(
  pieces: AsyncGenerator<Uint8Array>,
): Promise<{ readonly json: unknown; readonly rest: AsyncIterable<Uint8Array> }> {
  let line: Buffer = Buffer.alloc(0);
  for (let piece = await pieces.next(); piece.done !== true && line.length <= longestLine; piece = await pieces.next()) {
    const end = piece.value.indexOf(10);
    line = Buffer.concat([line, end < 0 ? piece.value : piece.value.subarray(0, end)]);
    if (end >= 0) return { json: parsed(line), rest: behind(piece.value.subarray(end + 1), pieces) };
  }
  throw noJson();
}

async function* behind(first: Uint8Array, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* pieces;
}

function parsed(bytes: Uint8Array): unknown {
  const read = jsonOfBytes(bytes);
  if (read === undefined) throw noJson();
  return read.json;
}

/** The bytes of a body, as they came. Throws a Refusal that says why there are none. */
export async function sentIn(request: Request, most: number): Promise<Sent> {
  const promised = Number(request.headers.get("content-length") ?? Number.NaN);
  if (promised > most) throw tooLarge(`有 ${sizeOf(promised)}`, most);
  const { sent, count, ended } = await receivedWhenDue(request, most, promised);
  if (count > most) throw tooLarge("太多", most);
  if (!ended || count < promised) throw cut(promised);
  if (count === 0) throw new Refusal(400, "没有收到内容，没有处理。请刷新页面再试一次。");
  return sent;
}

/** The JSON of a request. Throws a Refusal that says why there is none. */
export const bodyOf = async (request: Request, most: number = mostBody.usual): Promise<unknown> =>
  parsed(whole(await sentIn(request, most)));
