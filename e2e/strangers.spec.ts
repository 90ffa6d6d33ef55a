// Pages of other sites, and of names that are made to point to this machine, in Chromium.
import { tools } from "../scripts/tools.mjs";
import { test } from "./fixtures/server.ts";
import { attacked, launching, opened } from "./strangers.ts";

test.use({ launchOptions: launching(tools().browser) });

test("no page of another site reads or writes anything, by whatever name it asks", async ({ page, context, server }) => {
  await attacked(page, context, server);
});

test("a link on another site opens the app, where one works as always", async ({ page, server }) => {
  await opened(page, server);
});
