// A page that a browser saved as one file (.mht, .mhtml: RFC 2557), as Chromium, 360, QQ, IE and Word write it: the page in it, with the encoding that its part
// states. Pictures and style sheets beside it are not read.
import { textIn, toldBy } from "../charset.ts";
import { UnreadableSource } from "../reading.ts";

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** Each byte as a letter: what is no ASCII stays as it is. */
const lettersOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Headers, with what is folded onto the next lines, and what follows the empty line. */
function partIn(text: string): Part {
  const plain = text.replace(/^(?:\r?\n)+/, "");
  const end = /\r?\n\r?\n/.exec(plain);
  const head = end === null ? plain : plain.slice(0, end.index);
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), value ?? ""] as const];
    }),
  );
  return { headers, body: end === null ? "" : plain.slice(end.index + end[0].length) };
}

const typeOf = ({ headers }: Part): string => headers.get("content-type") ?? "text/plain";

const parameter = (part: Part, name: string): string | undefined => {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(typeOf(part)) ?? [];
  return quoted ?? bare;
};

/** How deep parts may lie in parts. */
const deepest = 4;

/** The parts of a part, those within them too; itself where it has none. */
function partsOf(part: Part, depth = 0): readonly Part[] {
  const boundary = parameter(part, "boundary");
  if (!/^multipart\//i.test(typeOf(part)) || boundary === undefined || boundary === "" || depth > deepest) return [part];
  const [, ...inner] = `\n${part.body}`.split(`\n--${boundary}`);
  return inner.filter((text) => !text.startsWith("--")).flatMap((text) => partsOf(partIn(text.replace(/^[^\n]*\n/, "")), depth + 1));
}

/** Bytes of a body as its header says that it was written. */
function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get("content-transfer-encoding")?.trim().toLowerCase() ?? "";
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body
    .replace(/[ \t]*=[ \t]*\r?\n/g, "")
    .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

const isPage = (part: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)/i.test(typeOf(part));

/** The page of such a file: its bytes, or its text where its part states the encoding. Throws an UnreadableSource where it holds none. */
export function pageIn(bytes: Uint8Array): Uint8Array | string {
  const whole = partIn(lettersOf(bytes));
  const parts = partsOf(whole);
  const start = parameter(whole, "start");
  const page = parts.find((part) => isPage(part) && start !== undefined && part.headers.get("content-id") === start) ?? parts.find(isPage);
  if (page === undefined)
    throw new UnreadableSource(
      "这是单个文件的网页（.mht），里面没有找到网页的内容。请在浏览器里重新打开那个网页，另存为“网页，仅 HTML”再读取。",
    );
  const own = bytesOf(page);
  const charset = toldBy(parameter(page, "charset"));
  return (charset === "" ? undefined : textIn(own, charset === "gb2312" || charset === "gbk" ? "gb18030" : charset)) ?? own;
}
