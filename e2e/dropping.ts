// Drops files and folders of this machine onto a page, as somebody drags them out of the file manager: the browser itself makes the event and its entries.
import type { Page } from "@playwright/test";

/** Onto the middle of the page. `paths`: absolute, of files or folders. */
export async function dropOnto(page: Page, paths: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  await client.detach();
}
