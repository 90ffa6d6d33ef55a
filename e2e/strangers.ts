// Pages of others that are open in the same browser, and what each of them tries: to read, to write, to replace, to show us in a frame.
//
// The browser is started with names that point to this machine, as anybody's DNS may let a name point here.
import { once } from "node:events";
import { createServer } from "node:http";
import type { BrowserContext, Page } from "@playwright/test";
import type { Browser } from "../scripts/tools.mjs";
import { exportOf, listed, someReport } from "./fixtures/report.ts";
import { expect, type Server } from "./fixtures/server.ts";
import { imported } from "./support.ts";

/** The browser of a project, to which `evil.test` is this machine. */
export const launching = (browser: Browser | null) => ({
  executablePath: browser?.executablePath ?? "",
  args: [...(browser?.args ?? []), "--host-resolver-rules=MAP evil.test 127.0.0.1"],
});

/** A site of somebody else on this machine; its address, and how it ends. */
async function stranger(): Promise<{ readonly url: string; readonly close: () => void }> {
  const site = createServer(
    (_, response) => void response.setHeader("content-type", "text/html").end("<!doctype html><title>elsewhere</title><p>elsewhere</p>"),
  ).listen(0, "127.0.0.1");
  await once(site, "listening");
  const address = site.address();
  return { url: `http://evil.test:${typeof address === "object" ? address?.port : ""}/`, close: () => void site.close() };
}

type Try = {
  readonly path: string;
  readonly method?: string;
  readonly type?: string;
  readonly body?: string;
  readonly mode?: "no-cors" | "cors";
};

/** What a script in the page gets for its tries: a status with the beginning of the text, or nothing. */
const got = (page: Page, base: string, tries: readonly Try[]): Promise<readonly string[]> =>
  page.evaluate(
    ({ base, tries }) =>
      Promise.all(
        tries.map(async ({ path, method = "GET", type, body, mode = "cors" }) => {
          try {
            const answer = await fetch(`${base}${path}`, {
              method,
              mode,
              ...(type === undefined ? {} : { headers: { "content-type": type } }),
              ...(body === undefined ? {} : { body }),
            });
            return `${answer.status} ${(await answer.text()).slice(0, 60)}`;
          } catch {
            return "nothing";
          }
        }),
      ),
    { base, tries },
  );

const practice = "{}";
const tries = (id: string): readonly Try[] => [
  ...["/", "/help", "/icon.svg", "/api/backup", "/api/acts/settings", `/reports/${id}/preview`, `/api/reports/${id}/export/json`].map(
    (path) => ({ path }),
  ),
  { path: "/api/acts/practice", method: "POST", type: "application/json", body: practice },
  { path: "/api/acts/practice", method: "POST", type: "text/plain", body: practice },
  { path: `/api/reports/${id}`, method: "PATCH", type: "application/json", body: JSON.stringify({ base: 1, changes: [] }) },
  { path: "/api/acts/remove", method: "POST", type: "application/json", body: JSON.stringify({ report: id }) },
  { path: `/api/reports/${id}`, method: "DELETE" },
  { path: "/api/backup", method: "POST", type: "application/json", body: JSON.stringify({ text: "{}", mode: "all" }) },
];

/** A form of the page, sent to an address as people send forms. Gives the status of what came. */
async function form(page: Page, action: string, enctype: string): Promise<number | undefined> {
  await page.setContent(
    `<form method="post" action="${action}" enctype="${enctype}"><textarea name='{"act":"practice","x":"'>"}</textarea></form>`,
  );
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest()),
    page.waitForURL(action),
    page.evaluate(() => document.querySelector("form")?.submit()),
  ]);
  return answer.status();
}

/** Whether parts of us come into a page of another site. */
const taken = (page: Page, sources: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.flatMap((address) =>
          ["script", "img"].map(
            (tag) =>
              new Promise<string>((resolve) => {
                const element = document.body.appendChild(document.createElement(tag));
                element.onload = () => resolve(`${tag} ${address}`);
                element.onerror = () => resolve("nothing");
                element.setAttribute("src", address);
              }),
          ),
        ),
      ),
    sources,
  );

/** All of it at once; afterwards the store is as it was. */
export async function attacked(page: Page, context: BrowserContext, server: Server): Promise<void> {
  const id = await imported(page, someReport());
  const [before, text] = [await listed(page), await exportOf(page, id)];
  const port = new URL(server.url).port;
  const site = await stranger();
  const page2 = await context.newPage();

  // A name that pointed elsewhere when its page was loaded, and points here now: to the browser one origin with us. (Here the page is the refusal
  // itself, so that it comes from this machine: a page from elsewhere new browsers do not let reach it at all.)
  const rebound = `http://evil.test:${port}`;
  expect((await page2.goto(rebound))?.status()).toBe(403);
  for (const answer of await got(page2, rebound, tries(id))) expect(answer).toMatch(/^403 .*本系统不认识“evil\.test:\d+”这个地址/);

  // A page of another site, to each of our names and to that one.
  const names = [server.url, `http://localhost:${port}`, rebound];
  for (const base of names) {
    await page2.goto(site.url);
    const asked = tries(id).flatMap((one): readonly Try[] => [one, { ...one, mode: "no-cors" }]);
    expect(new Set(await got(page2, base, asked))).toEqual(new Set(["nothing"]));
    expect(new Set(await taken(page2, [`${base}/icon.svg`, `${base}/api/backup`, `${base}/help`]))).toEqual(new Set(["nothing"]));
    await page2.evaluate(([url, body]) => navigator.sendBeacon(url ?? "", body), [`${base}/api/acts/practice`, practice]);
    for (const enctype of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      await page2.goto(site.url);
      expect(await form(page2, `${base}/api/acts/practice`, enctype)).toBe(403);
    }
  }
  site.close();
  await page2.close();
  expect(await listed(page)).toEqual(before);
  expect(await exportOf(page, id)).toBe(text);
}

/** What must go on: a link on another site opens the app in its tab, and there one works as always. */
export async function opened(page: Page, server: Server): Promise<void> {
  const site = await stranger();
  await page.goto(site.url);
  await page.setContent(`<a href="${server.url}/">open</a>`);
  await page.getByRole("link", { name: "open" }).click();
  await expect(page.getByRole("heading", { name: "年报编制" })).toBeVisible();
  site.close();
  const [own] = await got(page, server.url, [{ path: "/api/acts/practice", method: "POST", type: "application/json", body: practice }]);
  expect(own).toMatch(/^200 /);
}
