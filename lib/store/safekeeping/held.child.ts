// For putBack.test.ts: puts a file back and ends as by kill -9 after the step that it is given; with "open" in its place holds the store open.
import { openStore } from "../open.ts";
import { putBack } from "./putBack.ts";

const [folder = "", file = "", last = ""] = process.argv.slice(2);
if (last === "open") {
  await (await openStore(folder)).list();
  process.stdout.write("open\n");
  setInterval(() => undefined, 1_000);
} else
  await putBack({
    folder,
    file,
    now: new Date("2026-11-30T05:15:02.000Z"),
    after: (step) => {
      if (step === last) process.kill(process.pid, "SIGKILL");
    },
  });
