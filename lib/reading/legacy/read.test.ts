// Where nothing here can read an old file, the sentence leads on.
import { afterEach, expect, test, vi } from "vitest";
import { compoundOf, utf8 } from "../made.testing.ts";
import { whatIs } from "../whatIs.ts";
import { readOld } from "./read.ts";

afterEach(() => vi.unstubAllEnvs());

test("without LibreOffice the sentence says what to do", async () => {
  vi.stubEnv("SOFFICE_PATH", "/none/soffice");
  for (const bytes of [compoundOf("WordDocument"), utf8("{\\rtf1 }")])
    await expect(readOld(bytes, whatIs(bytes))).rejects.toThrow("另存为“Word 文档（*.docx）”再选择。");
  const book = compoundOf("Workbook");
  await expect(readOld(book, whatIs(book))).rejects.toThrow("另存为“Excel 工作簿（*.xlsx）”再选择。");
});

test("a document of Microsoft Works is said to be one", async () => {
  for (const bytes of [compoundOf("MatOST", "CONTENTS"), Uint8Array.of(1, 0xfe, 0x32, 0, 0, 0, 0, 0)])
    await expect(readOld(bytes, whatIs(bytes))).rejects.toThrow("微软 Works");
  expect(await readOld(compoundOf("WordDocument", "MatOST"), { kind: "compound" }).catch(String)).not.toContain("Works");
});
