// The command `nianbao`: see README.md here for what it promises. This file runs it and ends it.
//
// The exit code is set, not forced, so that everything written is flushed. Nobody is shown a stack of calls unless
// NIANBAO_DEBUG=1 asks for it.
import { keepCompiled } from "./compiled.ts";

keepCompiled();
const [{ run }, { systemCode, terminal }] = await Promise.all([import("./run.ts"), import("./terminal.ts")]);

const here = terminal();

// A reader that has seen enough, such as head, closes the pipe: that is no error. A full disk is.
process.stdout.on("error", (error) => {
  if (systemCode(error) === "EPIPE") return;
  here.complain(`结果没有写完（${systemCode(error)}）。`);
  process.once("exit", () => (process.exitCode = 2));
});
process.stderr.on("error", () => undefined);
process.exitCode = await run(process.argv.slice(2), here);
