// The answers of our routes: JSON, and for what cannot be done a sentence for the person at the screen.

export const done = (value: object = {}): Response => Response.json(value);

/** A refusal in a sentence. `more` goes with it for the page to use. */
export const refuse = (status: number, message: string, more: object = {}): Response => Response.json({ message, ...more }, { status });

export const missing = (): Response => refuse(404, "没有这份报告，可能已经删除。删除的报告可以在首页下方找回。");

/** The JSON of a request, or undefined where there is none. */
export async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

/** A file to save under a Chinese name (RFC 6266, RFC 8187). */
export function file(content: BodyInit, type: string, name: string, more: Readonly<Record<string, string>> = {}): Response {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new Response(content, { headers: { "content-type": type, "content-disposition": `attachment; filename*=UTF-8''${encoded}`, "cache-control": "no-store", ...more } });
}
