// Pure code and storage are tested here, beside their source; the app is tested in a real browser (e2e/).
import { defineConfig } from "vitest/config";
import { fontEnvironment } from "./scripts/tools.mjs";

const config = defineConfig({
  test: {
    include: ["app/**/*.test.ts", "lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
    testTimeout: 30_000,
    env: fontEnvironment(),
    // All of them: by itself vitest leaves one free, which on a machine with two is half of what there is.
    maxWorkers: "100%",
  },
});

export default config;
