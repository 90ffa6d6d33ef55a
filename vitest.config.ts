// Pure code and storage are tested here, beside their source; the app is tested in a real browser (e2e/).
//
// What is of any database is tested twice: the tests of the store run over data files as all others do, and once more over PostgreSQL. Tests of
// PostgreSQL alone (*.postgres.test.ts) are only in the second; where this machine has none, they are all that is left of it, and are skipped.
import { configDefaults, defineConfig } from "vitest/config";
import { fontEnvironment, tools } from "./scripts/tools.mjs";

/** What is of PostgreSQL alone, and what is of the data file and its disk alone. */
const postgresOnly = "lib/store/**/*.postgres.test.ts";
const fileOnly = ["disk", "flips", "instance", "killed", "log", "open", "sum"].map((name) => `lib/store/${name}.test.ts`);

const config = defineConfig({
  test: {
    testTimeout: 30_000,
    env: fontEnvironment(),
    // All of them: by itself vitest leaves one free, which on a machine with two is half of what there is.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["app/**/*.test.ts", "lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [...configDefaults.exclude, postgresOnly],
          provide: { postgres: "" },
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
