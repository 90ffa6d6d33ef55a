// A new password from a pipe; at a real terminal it is asked for twice, unseen.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { newPassword } from "./ask.ts";

function piped(text: string) {
  const input = new PassThrough();
  input.end(text);
  return { input, output: new PassThrough() };
}

/** A terminal at which somebody types these lines, each when asked; and what was shown there. */
function terminal(lines: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = new PassThrough();
  const shown: string[] = [];
  const rest = [...lines];
  output.on("data", (chunk: Buffer) => {
    shown.push(chunk.toString());
    if (chunk.toString().endsWith("：")) setImmediate(() => input.write(rest.shift() ?? "\u0003"));
  });
  return { input, output, shown };
}

test("piped in, it is the first line", async () => {
  expect(await newPassword(piped("柳树 Willow-2026\nmore"))).toBe("柳树 Willow-2026");
  expect(await newPassword(piped("柳树 Willow-2026"))).toBe("柳树 Willow-2026");
});

test.each(["", "\n", "short\n", "12345678\n"])("a pipe with none that may be one (%j) is refused", async (text) => {
  await expect(newPassword(piped(text))).rejects.toThrow(/^(口令至少要|这个口令太常见)/);
});

test("at a terminal it is asked for until it was typed twice, and is never shown", async () => {
  const here = terminal(["short\r", "柳树 Willow-2026\r", "柳树 Willow-2025\r", "柳树 Willow-2026\r", "柳树 Willow-2026\r"]);
  expect(await newPassword(here)).toBe("柳树 Willow-2026");
  const all = here.shown.join("");
  expect(all).toContain("口令至少要 8 个字符。");
  expect(all).toContain("两次输入的不一样，请重新设置。");
  expect(all).not.toMatch(/Willow|short/);
});

test("Ctrl+C gives it up", async () => {
  expect(await newPassword(terminal([]))).toBeUndefined();
  expect(await newPassword(terminal(["柳树 Willow-2026\r"]))).toBeUndefined();
});
