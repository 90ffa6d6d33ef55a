// Pasting a whole table of 25×7 and taking it back, with the processor slowed down four times: from the click that takes
// the block, and from Ctrl+Z, to the frame that shows the last total with all findings.
import type { Page } from "@playwright/test";
import { ready } from "../e2e/support.ts";
import { slow, unslow } from "./keys.ts";

declare global {
  // In the page that is measured.
  var painted: Promise<number> | undefined;
}

export type PasteTimes = { readonly preview: readonly number[]; readonly take: readonly number[]; readonly undo: readonly number[] };

/** An element that comes to be there, with this text where one is given. Data, for the page forbids code made of text. */
type Shown = { readonly selector: string; readonly text?: string };

/** Milliseconds from an act in the page to the first task after the frame in which something is shown. */
async function untilPainted(page: Page, act: () => Promise<void>, event: string, shown: Shown): Promise<number> {
  // The listener stands before the act begins.
  await page.evaluate(
    ({ event, shown: { selector, text } }) => {
      globalThis.painted = new Promise<number>((resolve) => {
        const holds = () => {
          const found = document.querySelector(selector);
          return found !== null && (text === undefined || found.textContent === text);
        };
        addEventListener(
          event,
          ({ timeStamp }) => {
            const look = () => {
              if (!holds()) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
                channel.port2.postMessage(0);
              });
            };
            const observer = new MutationObserver(look);
            observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
            look();
          },
          { capture: true, once: true },
        );
      });
    },
    { event, shown },
  );
  await act();
  return page.evaluate(() => globalThis.painted ?? Number.NaN);
}

const totalIs = (address: string, text: string): Shown => ({ selector: `[id="total-${address}"]`, text });

/** Pastes `text` (tab-separated) at `first` and takes it back, over and over; `total` shows `before`, then `after`. */
export async function benchPaste(
  page: Page,
  text: string,
  first: string,
  total: { readonly at: string; readonly before: string; readonly after: string },
  rounds = 8,
): Promise<PasteTimes> {
  const times = { preview: [] as number[], take: [] as number[], undo: [] as number[] };
  await page.bringToFront();
  await ready(page);
  const session = await slow(page);
  for (let round = 0; round <= rounds; round += 1) {
    await page.locator(`[id="${first}"]`).click();
    const preview = await untilPainted(
      page,
      () =>
        page.evaluate((block) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", block);
          document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }, text),
      "paste",
      { selector: "[role=dialog] [data-shown]" },
    );
    const button = page.getByRole("button", { name: /^填入 \d+ 格$/ });
    const take = await untilPainted(page, () => button.click(), "click", totalIs(total.at, total.after));
    await page.locator(`[id="${first}"]`).click();
    await page.waitForTimeout(300);
    const undo = await untilPainted(page, () => page.keyboard.press("Control+z"), "keydown", totalIs(total.at, total.before));
    await page.waitForTimeout(300);
    // The first round fetches the preview's script and warms the engine.
    if (round > 0) [times.preview, times.take, times.undo].forEach((list, place) => list.push([preview, take, undo][place] ?? Number.NaN));
  }
  await unslow(session);
  return times;
}
