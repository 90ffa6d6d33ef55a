// Pure code and storage are tested here, beside their source; the app is tested in a real browser (e2e/).
//
// What is of any database is tested twice: the tests of the store run over data files as all others do, and once more over PostgreSQL. Tests of
// PostgreSQL alone (*.postgres.test.ts) are only in the second; where this machine has none, they are all that is left of it, and are skipped.
//
// Most files test values, and leave nothing behind: they share the modules that they read (`values`), which is read once a thread instead of once a file and
// was a third of their time. What changes something that others would see has a process for itself (`alone`).
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { fontEnvironment, tools } from "./scripts/tools.mjs";

/** What is of PostgreSQL alone, and what is of the data file and its disk alone. */
const postgresOnly = "lib/store/**/*.postgres.test.ts";
const fileOnly = ["disk", "flips", "instance", "killed", "log", "mounted", "open", "sum"].map((name) => `lib/store/${name}.test.ts`);

const everything = ["app/**/*.test.ts", "lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"];

/** Rooms that hold something longer than a call: stores, threads, programs, servers. */
const holding = /^(app|scripts|lib\/(acts|cli|guard|intake|live|pdf|store|threads|turns))\//;

/** By what the source of a test shows that it changes something for others: clocks and modules in place of the real ones, made-up formats, a window, the environment. */
const changing = /\bvi\b|toys|@vitest-environment|globalThis|process\.env/;

const alone = globSync(everything, { cwd: import.meta.dirname })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => holding.test(file) || changing.test(readFileSync(join(import.meta.dirname, file), "utf8")));

/** The databases of tests are data files, but for the project that says otherwise (cluster.setup.testing.ts). */
const onFiles = { postgres: "" };

const config = defineConfig({
  test: {
    // Of what hangs, and of nothing else: a machine that has much else to do needs its time, and a test says itself what must be quick.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: fontEnvironment(),
    // All of them: by itself vitest leaves one free, which on a machine with two is half of what there is.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "values",
          include: everything,
          exclude: [...configDefaults.exclude, ...alone],
          pool: "threads",
          isolate: false,
          provide: onFiles,
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: alone.filter((file) => !file.endsWith(".postgres.test.ts")),
          provide: onFiles,
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: tools().postgres ? ["lib/store/*.test.ts", "lib/acts/acts.test.ts", postgresOnly] : [postgresOnly],
          exclude: [...configDefaults.exclude, ...fileOnly],
          globalSetup: "lib/store/cluster.setup.testing.ts",
        },
      },
    ],
  },
});

export default config;
