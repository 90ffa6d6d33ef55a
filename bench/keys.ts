// From a key press to the painted total and message, with the processor slowed down four times: our page and the floor
// in the same browser, taking turns, so that both meet the same machine.
import type { CDPSession, Page } from "@playwright/test";
import { median, p95 } from "./table.ts";

declare global {
  // In the page that is measured.
  var keySamples: number[] | undefined;
}

const slowdown = 4;

/** Starts measuring in a page (`samplesOf`): from the key's own time stamp to the first task after the frame that paints its effect. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const samples: number[] = [];
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
    const painted = () => {
      const start = pressed;
      pressed = 0;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => samples.push(performance.now() - start);
        channel.port2.postMessage(0);
      });
    };
    new MutationObserver(() => pressed > 0 && painted()).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { keySamples: samples });
  });
}

/** Slows the page's processor down, as an old office machine. */
export const slow = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return session;
};

/** The page at its own speed again. */
export const unslow = (session: CDPSession): Promise<unknown> => session.send("Emulation.setCPUThrottlingRate", { rate: 1 });

/** Types a digit at the end of a cell and takes it back, over and over; each key changes totals and the message. */
async function press(page: Page, address: string, rounds: number): Promise<void> {
  await page.bringToFront();
  const input = page.locator(`[id="${address}"]`);
  await input.focus();
  // In our table F2 begins to edit; by hand there is nothing that it could do.
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.press("7");
    await page.waitForTimeout(120);
    await page.keyboard.press("Backspace");
    await page.waitForTimeout(120);
  }
}

/** What was measured since the last call. */
export const samplesOf = (page: Page): Promise<readonly number[]> => page.evaluate(() => globalThis.keySamples?.splice(0) ?? []);

/** `first`: the first keys in our page, while the engine compiles what it meets for the first time and the first save goes out. */
export type KeyTimes = { readonly ours: readonly number[]; readonly floor: readonly number[]; readonly first: readonly number[] };

/** Key press to paint in both pages, in milliseconds. */
export async function benchKeys(ours: Page, floor: Page, address: string, rounds = 15, turns = 6): Promise<KeyTimes> {
  for (const page of [floor, ours]) {
    await watch(page);
    await slow(page);
    await press(page, address, 10);
  }
  const first = await samplesOf(ours);
  await samplesOf(floor);
  for (let turn = 0; turn < turns; turn += 1) {
    await press(floor, address, rounds);
    await press(ours, address, rounds);
  }
  return { ours: await samplesOf(ours), floor: await samplesOf(floor), first };
}

/** Ours over the floor, for median and p95. */
export const ratios = ({ ours, floor }: KeyTimes): readonly [number, number] => [median(ours) / median(floor), p95(ours) / p95(floor)];
