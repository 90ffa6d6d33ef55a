// What is needed to bring the app to the state that a picture shows: a browser page on a fresh server, and the practice
// report, whose figures and prose are invented, whole or with some places changed.
import type { Locator, Page } from "@playwright/test";
import { yearToReport } from "../../lib/editions/years.ts";
import { practiceFor } from "../../lib/report/practice.ts";
import type { Report } from "../../lib/report/report.ts";

export type Picture = {
  /** The file's name without .png, in the folder of its list. */
  readonly name: string;
  /** Brings the page to the state that is shown. */
  readonly reach: (page: Page) => Promise<void>;
  /** What the picture must hold; it is cut around all of these. The whole screen where there is none. */
  readonly region?: (page: Page) => readonly Locator[];
  /** The picture's greatest height, in CSS pixels from the top of the region. */
  readonly height?: number;
  /** What a red ring is drawn around. */
  readonly ring?: (page: Page) => Locator;
};

export const practice = practiceFor(yearToReport(new Date()));

/** Puts a report into the store; its id. */
export async function put(page: Page, report: Report): Promise<string> {
  const answer = await page.request.post("/api/acts/import", { data: { text: JSON.stringify(report), anyway: true } });
  if (!answer.ok()) throw new Error(await answer.text());
  const { id }: { id: string } = await answer.json();
  return id;
}

/** Opens a page of a report below its address and waits until it can be used. */
export async function open(page: Page, id: string, path: string): Promise<void> {
  await page.goto(`/reports/${id}/${path}`);
  await page.locator("[data-save=saved]").waitFor();
}

/** Opens a section of the practice report with some figures changed (`undefined`: left blank); its id. */
export async function openWith(page: Page, section: string, figures: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const changed = Object.entries({ ...practice.figures, ...figures }).flatMap(([address, text]) =>
    text === undefined ? [] : [[address, text] as const],
  );
  const id = await put(page, { ...practice, figures: Object.fromEntries(changed) });
  await open(page, id, `fill/${section}`);
  return id;
}

/** A cell, field or text by its address. */
export const at = (page: Page, address: string): Locator => page.locator(`[id="${address}"]`);

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name, exact: typeof name === "string" });

export const dialog = (page: Page): Locator => page.getByRole("dialog");

/** Pastes into what has the focus, as the browser would hand it over. */
export async function paste(page: Page, html: string, text = ""): Promise<void> {
  await page.evaluate(
    ([html = "", text = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      clipboardData.setData("text/html", html);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );
}
