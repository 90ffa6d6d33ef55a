// The 访问口令 in Chromium.
import { comeIn, goOn, goOut, test } from "./password.ts";

test("who has the password comes to the page that was asked for, goes out with all stored, and one who types goes on where it must be given again", async ({
  page,
  server,
}) => {
  await comeIn(page);
  await goOut(page);
  await goOn(page, server);
});
