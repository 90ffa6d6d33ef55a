// What is typed is not lost, in any browser: the network away, the page closed, the server killed, tabs beside each other and asleep, a browser whose
// database fails, is full, or of another version. journal.spec.ts runs it in today's Chromium, journal.109.spec.ts in the oldest that is promised.
// What follows from each event by itself is proved without a browser (components/saving/journal.test.ts).
import type { BrowserContext, Page } from "@playwright/test";
import { prose, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { cell, deaf, imported, lookAtQuestions, hasJournal, named, openSection, saved } from "./support.ts";

const issued = "proactive.rules.issued";
const repealed = "proactive.rules.repealed";

const outdated = "本页是旧版本，本机日志已由新版本使用：正在直接发送，请重新打开本页";

const bar = (page: Page) => page.locator("[data-save]");
const dialog = (page: Page) => page.getByRole("dialog", { name: "同一处在另一个窗口也被改过" });

async function open(page: Page, id: string, section = "disclosed"): Promise<void> {
  await page.goto(`/reports/${id}/fill/${section}`);
  await expect(bar(page)).toHaveAttribute("data-save", "saved");
}

async function opened(page: Page): Promise<string> {
  const id = await imported(page, someReport({}));
  await open(page, id);
  return id;
}

/** How many rows lie in the browser's database. */
const rows = async (page: Page): Promise<number> => {
  // Opened by name alone it would be made, and without anything in it.
  if (!(await hasJournal(page))) return 0;
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("nianbao");
        opening.onsuccess = () => {
          const database = opening.result;
          const count = database.transaction("journals").objectStore("journals").count();
          count.onsuccess = () => resolve((database.close(), count.result));
        };
      }),
  );
};

/** Waits until what is typed lies on the PC. */
const kept = (page: Page) => expect.poll(() => rows(page), { timeout: 20_000 }).toBeGreaterThan(0);

/** A person closes the page and says yes to the browser's question. Chromium 109 tells a page nothing that is closed without. */
async function closed(page: Page): Promise<void> {
  page.once("dialog", (question) => void question.accept());
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
}

/** What the next pages of a context meet in place of a database. */
const database = (context: BrowserContext, how: "forbidden" | "full" | "newer" | "silent") =>
  context.addInitScript((kind) => {
    if (kind === "forbidden")
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("", "SecurityError");
        },
      });
    if (kind === "full")
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("", "QuotaExceededError");
      };
    if (kind === "newer") indexedDB.open("nianbao", 99);
    if (kind === "silent") IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  }, how);

/** `version`: what the browser's own version begins with. */
export function journals(version: RegExp): void {
  // The browser's database waits for the disk, which others may keep busy.
  test.describe.configure({ timeout: 90_000 });

  test("200 edits without a network are kept, counted, and stored once it is there again; nothing is left on the PC then", async ({
    page,
    context,
    browser,
  }) => {
    expect(browser.version()).toMatch(version);
    const id = await opened(page);
    await openSection(page, "requests");
    await context.setOffline(true);
    const own = await page.locator('main input[id^="applications."]').evaluateAll((all) => all.map(({ id: address }) => address));
    const typed: Record<string, string> = {};
    for (let edit = 0; edit < 200; edit += 1) {
      const address = own[edit % own.length] ?? "";
      typed[address] = String(edit + 1);
      await cell(page, address).fill(typed[address]);
    }
    await expect(bar(page)).toHaveAttribute("data-save", "failed");
    await expect(page.locator("[data-waiting]")).toHaveText(`待发送 ${Object.keys(typed).length} 处`, { timeout: 20_000 });
    await expect(bar(page)).toContainText("已记在本机");
    await context.setOffline(false);
    await expect(bar(page)).toHaveAttribute("data-save", "saved", { timeout: 20_000 });
    expect((await storedReport(page, id)).figures).toMatchObject(typed);
    await expect.poll(() => rows(page), { timeout: 20_000 }).toBe(0);
  });

  test("a server that is gone for ten minutes is asked again and again, and has all that was typed meanwhile once it is there, without anybody doing anything", async ({
    page,
    server,
  }) => {
    await page.clock.install();
    const id = await opened(page);
    await server.kill();
    let tries = 0;
    page.on("requestfailed", (request) => {
      if (request.method() === "PATCH") tries += 1;
    });
    await cell(page, issued).fill("7");
    await kept(page);
    for (let minute = 1; minute <= 10; minute += 1) {
      const before = tries;
      await cell(page, repealed).fill(String(minute));
      await page.clock.fastForward(60_000);
      await expect.poll(() => tries, { timeout: 20_000 }).toBeGreaterThan(before);
    }
    await expect(page.locator("[data-waiting]")).toHaveText("待发送 2 处");
    await server.start();
    await saved(page);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "7", [repealed]: "10" });
    expect(await rows(page)).toBe(0);
  });

  test("a page that is closed without a server loses nothing: opened again, what was typed is there and goes out, figures and text", async ({
    page,
    context,
    server,
  }) => {
    const id = await opened(page);
    await openSection(page, "problems");
    await expect(prose(page, "problems.issues")).toBeVisible();
    await server.kill();
    await prose(page, "problems.issues").click();
    await page.keyboard.insertText("没有服务器时写的。");
    await expect(bar(page)).toHaveAttribute("data-save", "failed");
    await page.keyboard.insertText("关闭前写的。");
    await kept(page);
    await closed(page);
    await server.start();
    const again = await context.newPage();
    await again.goto(`/reports/${id}/fill/problems`);
    await expect(prose(again, "problems.issues")).toHaveText("没有服务器时写的。关闭前写的。", { timeout: 15_000 });
    await expect.poll(() => storedTexts(again, id, "problems.issues")).toEqual(["没有服务器时写的。关闭前写的。"]);
    await expect(dialog(again)).toHaveCount(0);
    await saved(again);
    await expect.poll(() => rows(again), { timeout: 20_000 }).toBe(0);
  });

  test("what was typed in the last fraction of a second before the window is closed is stored or kept, and there when it is opened again", async ({
    page,
    context,
  }) => {
    const id = await opened(page);
    await cell(page, issued).focus();
    await page.keyboard.type("1234");
    await closed(page);
    const again = await context.newPage();
    await open(again, id);
    await expect(cell(again, issued)).toHaveValue("1234");
  });

  test("where somebody changed the place meanwhile it is asked with both values, and asked again by the next page until there is an answer", async ({
    page,
    context,
    browser,
    server,
  }) => {
    const id = await opened(page);
    await server.kill();
    await cell(page, issued).fill("3");
    await cell(page, repealed).fill("4");
    await kept(page);
    await closed(page);
    await server.start();
    const other = await browser.newContext({ baseURL: server.url });
    const theirs = await other.newPage();
    await open(theirs, id);
    await cell(theirs, issued).fill("9");
    await saved(theirs);
    const again = await context.newPage();
    await again.goto(`/reports/${id}/fill/disclosed`);
    await expect(bar(again)).toHaveText("冲突 1 处，等您选择", { timeout: 15_000 });
    await lookAtQuestions(again);
    await expect(dialog(again)).toContainText(/本窗口填的3.*9/);
    await expect.poll(async () => (await storedReport(again, id)).figures).toMatchObject({ [issued]: "9", [repealed]: "4" });
    await again.reload();
    await expect(bar(again)).toHaveText("冲突 1 处，等您选择", { timeout: 15_000 });
    await lookAtQuestions(again);
    await expect(dialog(again)).toContainText(/本窗口填的3.*9/);
    await dialog(again).getByRole("button", { name: "用本窗口的" }).click();
    await saved(again);
    expect((await storedReport(again, id)).figures[issued]).toBe("3");
    await other.close();
  });

  for (const how of ["by locks", "by asking, as over plain http"] as const)
    test(`two tabs keep apart (${how}), and what one of them left is gone on from once it is closed`, async ({ page, context }) => {
      // Browsers have no locks where a page comes over plain http from another PC.
      if (how !== "by locks")
        await context.addInitScript(() =>
          Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined, configurable: true }),
        );
      const id = await opened(page);
      const second = await context.newPage();
      await open(second, id);
      await page.route(`**/api/reports/${id}`, (route) => (route.request().method() === "PATCH" ? route.abort() : route.continue()));
      await cell(page, issued).fill("5");
      await kept(page);
      await cell(second, repealed).fill("6");
      await saved(second);
      await second.waitForTimeout(1500);
      expect((await storedReport(second, id)).figures, "the other tab lives").toEqual({ [repealed]: "6" });
      await closed(page);
      await second.reload();
      await expect(cell(second, issued)).toHaveValue("5");
      await expect.poll(async () => (await storedReport(second, id)).figures).toEqual({ [issued]: "5", [repealed]: "6" });
    });

  test("a tab that slept catches up without writing over anything, and asks where it held something of its own", async ({
    page,
    context,
    browser,
    server,
  }) => {
    await page.clock.install();
    // Asleep: it hears nothing, no timer of it runs, and whatever runs all the same reaches nobody.
    await deaf(context);
    const id = await opened(page);
    await page.clock.pauseAt(new Date(Date.now() + 1000));
    await context.setOffline(true);
    await cell(page, repealed).fill("7");
    const other = await browser.newContext({ baseURL: server.url });
    const second = await other.newPage();
    await open(second, id);
    await cell(second, issued).fill("8");
    await saved(second);
    await cell(second, repealed).fill("6");
    await saved(second);
    await other.close();
    await context.setOffline(false);
    await page.clock.resume();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(cell(page, issued)).toHaveValue("8");
    await expect(bar(page)).toHaveText("冲突 1 处，等您选择", { timeout: 15_000 });
    await lookAtQuestions(page);
    await expect(dialog(page)).toContainText(/本窗口填的7.*6/);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "8", [repealed]: "6" });
    await dialog(page).getByRole("button", { name: "用别处的" }).click();
    await saved(page);
  });

  test("a shared PC shows nobody another's changes: they are counted, wait for their own person, and go out when he is back", async ({
    page,
    context,
    server,
  }) => {
    await named(context, server.url, "甲同事");
    const id = await opened(page);
    // No server, and not only no network: what the closing page sends at the very end would arrive as the network comes back.
    await server.kill();
    await cell(page, issued).fill("11");
    await kept(page);
    await closed(page);
    await server.start();
    await named(context, server.url, "乙同事");
    const other = await context.newPage();
    await open(other, id);
    await expect(other.locator("[data-others-unsent]")).toContainText("本机还有另一位同事未发送的修改（1 份报告）");
    await expect(cell(other, issued)).toHaveValue("");
    await other.goto("/unsent");
    await expect(other.getByText("没有未发送的修改。")).toBeVisible();
    await expect(other.getByText("本机还有另一位同事未发送的修改")).toBeVisible();
    expect(await other.locator("main").textContent()).not.toMatch(/11|县\d+年/);
    await named(context, server.url, "甲同事");
    const back = await context.newPage();
    await open(back, id);
    await expect(cell(back, issued)).toHaveValue("11");
    await expect.poll(async () => (await storedReport(back, id)).figures[issued]).toBe("11");
  });

  test("a page of an earlier version asks to be opened anew, and keeps its text though nothing of it can be sent", async ({ page }) => {
    const id = await opened(page);
    // With its notice fetched, as a page has it that was open for a while.
    await page.waitForTimeout(3500);
    let down = true;
    await page.route(`**/api/reports/${id}`, (route) => (down ? route.fulfill({ status: 500, json: {} }) : route.continue()));
    await page.route("**/api/build", (route) => route.fulfill({ json: { build: "another" } }));
    await cell(page, issued).fill("51");
    await expect(bar(page)).toHaveAttribute("data-save", "failed");
    down = false;
    await expect(page.locator("[data-renewed]")).toContainText("系统已更新，本页还是旧的，请重新打开", { timeout: 15_000 });
    down = true;
    await cell(page, issued).fill("52");
    await expect(bar(page)).toHaveAttribute("data-save", "failed");
    await page.unroute("**/api/build");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "重新打开" }).click()]);
    down = false;
    await expect(cell(page, issued)).toHaveValue("52", { timeout: 15_000 });
    await expect.poll(async () => (await storedReport(page, id)).figures[issued]).toBe("52");
  });

  for (const how of ["forbidden", "full", "newer", "silent"] as const)
    test(`where the browser's database is ${how}, the bar says that all is sent at once, and it is`, async ({ page, context }) => {
      await database(context, how);
      const id = await imported(page, someReport({}));
      await open(page, id);
      await cell(page, issued).fill("21");
      await expect(page.locator("[data-unkept]")).toHaveText(how === "newer" ? outdated : "本机日志不可用：正在直接发送", {
        timeout: 10_000,
      });
      await expect.poll(async () => (await storedReport(page, id)).figures[issued]).toBe("21");
      await saved(page);
      await context.setOffline(true);
      await cell(page, issued).fill("22");
      await expect(bar(page)).toContainText("请不要关闭本页");
      await context.setOffline(false);
      await expect(bar(page)).toHaveAttribute("data-save", "saved", { timeout: 15_000 });
      expect((await storedReport(page, id)).figures[issued]).toBe("22");
    });

  test("journals of the first version, with changes that were sent and not answered and others not sent, are gone on from by this one: all arrive, none is left", async ({
    page,
    context,
    server,
  }) => {
    const id = await opened(page);
    await server.kill();
    await cell(page, issued).fill("71");
    await expect(bar(page)).toHaveAttribute("data-save", "failed");
    await cell(page, repealed).fill("72");
    await kept(page);
    await closed(page);
    await server.start();
    const between = await context.newPage();
    await between.goto("/help");
    // As version 1 made it: one store of rows, and nothing else. The rows are what a page wrote.
    const laid = await between.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open("nianbao");
          opening.onsuccess = () => {
            const all = opening.result.transaction("journals").objectStore("journals").getAll();
            all.onsuccess = () => {
              opening.result.close();
              indexedDB.deleteDatabase("nianbao").onsuccess = () => {
                const first = indexedDB.open("nianbao", 1);
                first.onupgradeneeded = () => {
                  const journals = first.result.createObjectStore("journals", { keyPath: "id" });
                  for (const row of all.result) journals.put(row);
                };
                first.onsuccess = () => (first.result.close(), resolve(all.result.length));
              };
            };
          };
        }),
    );
    expect(laid).toBe(1);
    const again = await context.newPage();
    await open(again, id);
    await expect(cell(again, issued)).toHaveValue("71");
    await expect.poll(async () => (await storedReport(again, id)).figures).toEqual({ [issued]: "71", [repealed]: "72" });
    await expect(dialog(again)).toHaveCount(0);
    await expect.poll(() => rows(again), { timeout: 20_000 }).toBe(0);
    expect(await again.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === "nianbao")?.version)).toBeGreaterThan(
      1,
    );
  });

  test("journals that a page of a newer version has written are left as they lie by this one, which says that it is to be opened anew", async ({
    page,
    context,
  }) => {
    const id = await imported(page, someReport({}));
    await page.goto("/help");
    const row = { id: "newer", report: id, format: 99, changes: { [issued]: "7" } };
    const laid = await page.evaluate(
      (one) =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open("nianbao", 99);
          opening.onupgradeneeded = () => void opening.result.createObjectStore("journals", { keyPath: "id" }).put(one);
          opening.onsuccess = () => (opening.result.close(), resolve("laid"));
        }),
      row,
    );
    expect(laid).toBe("laid");
    const older = await context.newPage();
    await open(older, id);
    await cell(older, issued).fill("81");
    await expect(older.locator("[data-unkept]")).toHaveText(outdated, { timeout: 10_000 });
    await expect.poll(async () => (await storedReport(older, id)).figures[issued]).toBe("81");
    await closed(older);
    const there = await page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open("nianbao");
          opening.onsuccess = () => {
            const all = opening.result.transaction("journals").objectStore("journals").getAll();
            all.onsuccess = () => (opening.result.close(), resolve(all.result));
          };
        }),
    );
    expect(there).toEqual([row]);
  });

  test("a tab of a newer version gets the database that it needs, and this one goes on without, and says so", async ({ page, context }) => {
    const id = await opened(page);
    const newer = await context.newPage();
    await newer.goto("/help");
    const upgraded = await newer.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open("nianbao", 99);
          opening.onsuccess = () => (opening.result.close(), resolve("opened"));
          opening.onblocked = () => resolve("blocked");
        }),
    );
    expect(upgraded).toBe("opened");
    await cell(page, issued).fill("61");
    await expect(page.locator("[data-unkept]")).toHaveText(outdated);
    await saved(page);
    expect((await storedReport(page, id)).figures[issued]).toBe("61");
  });

  test("changes for a deleted report, and a row of another version, stay: shown as text, copied, thrown away only after a question", async ({
    page,
    context,
    server,
  }) => {
    const id = await opened(page);
    await server.kill();
    await cell(page, issued).fill("31");
    await kept(page);
    await closed(page);
    await server.start();
    const start = await context.newPage();
    await start.request.post("/api/acts/remove", { data: { report: id } });
    await start.goto("/help");
    await start.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("nianbao");
          opening.onsuccess = () => {
            const transaction = opening.result.transaction("journals", "readwrite");
            transaction.objectStore("journals").put({ id: "older", format: 0, changes: ["旧的一条"] });
            transaction.oncomplete = () => (opening.result.close(), resolve());
          };
        }),
    );
    // What was written in the last seconds is on its way and not spoken of.
    await start.waitForTimeout(5500);
    await start.goto("/");
    await start.getByRole("link", { name: "看未发送的修改" }).click();
    const one = start.getByRole("region", { name: /县\d+年/ });
    await expect(one).toContainText("这份报告已被删除。请在首页最下面“已删除的报告”里恢复它");
    await expect(one).toContainText(/规章.*本年制发件数.*：31/);
    const older = start.getByRole("region", { name: "另一个版本留下的修改" });
    await expect(older).toContainText("旧的一条");
    await older.getByRole("button", { name: "丢弃" }).click();
    await start.getByRole("dialog").getByRole("button", { name: "不丢弃" }).click();
    await expect(older).toBeVisible();
    await older.getByRole("button", { name: "丢弃" }).click();
    await start.getByRole("dialog").getByRole("button", { name: "丢弃", exact: true }).click();
    await expect(older).toHaveCount(0);
    await start.request.post("/api/acts/restore", { data: { report: id } });
    await start.reload();
    await start.getByRole("link", { name: "打开报告，接着发送" }).click();
    await expect.poll(async () => (await storedReport(start, id)).figures[issued]).toBe("31");
  });
}
