// What the linter holds this project to: Next's own rules, no `any`, no `!`, no default exports but Next's, and imports that
// run one way. The two tables below are the house's map (which folder may import which, where a library may be named); the
// functions under them turn each row into ESLint's and eslint-plugin-import's stock rules. Tests, e2e, bench and scripts
// stand outside the map. A later row of `folders` wins over an earlier one that contains it.
import vitals from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const judged = ["lib/characters", "lib/edition", "lib/editions", "lib/report", "lib/arithmetic"];

/** Folder → what it may import besides itself, and what it must not even though a wider folder is allowed. */
const folders = {
  lib: { may: [], not: ["lib/store", "lib/cli"] },
  "lib/characters": { may: [] },
  "lib/checksum": { may: [] },
  "lib/reading": { may: [] },
  "lib/edition": { may: [] },
  "lib/ordinals": { may: ["lib/characters", "lib/edition"] },
  "lib/seen": { may: ["lib/characters"] },
  "lib/editions": { may: ["lib/characters", "lib/edition"] },
  "lib/report": { may: ["lib/characters", "lib/edition", "lib/editions", "lib/checksum"] },
  "lib/arithmetic": { may: ["lib/characters", "lib/edition", "lib/editions", "lib/report"] },
  "lib/checks": { may: judged },
  "lib/balance": { may: [...judged, "lib/checks"] },
  "lib/charts": { may: [...judged, "lib/document"], not: ["lib/document/html", "lib/document/print", "lib/document/docx", "lib/charts/draw"] },
  "lib/charts/draw": { may: [...judged, "lib/charts", "lib/document", "lib/fonts"], not: ["lib/document/html", "lib/document/print", "lib/document/docx"] },
  "lib/compare": { may: [...judged, "lib/checks", "lib/document"], not: ["lib/document/html", "lib/document/docx"] },
  "lib/describe": { may: [...judged, "lib/checks"] },
  "lib/importers": { may: [...judged, "lib/checks", "lib/ordinals", "lib/seen"] },
  "lib/document": { may: [...judged, "lib/checks", "lib/ordinals"], not: ["lib/document/html", "lib/document/print", "lib/document/docx"] },
  "lib/document/html": { may: [...judged, "lib/checks", "lib/document"], not: ["lib/document/print", "lib/document/docx"] },
  "lib/document/docx": { may: [...judged, "lib/checks", "lib/document"], not: ["lib/document/html"] },
  "lib/package": { may: [...judged, "lib/checks", "lib/checksum", "lib/reading", "lib/document", "lib/zip"], not: ["lib/document/html", "lib/document/docx"] },
  "lib/verify": { may: [...judged, "lib/checks", "lib/seen", "lib/document", "lib/importers", "lib/charts"], not: ["lib/document/docx"] },
  "lib/document/print": { may: [...judged, "lib/checks", "lib/document"], not: ["lib/document/docx"] },
  "lib/export": { may: [...judged, "lib/checks", "lib/document", "lib/workbook", "lib/package", "lib/charts", "lib/fonts", "lib/threads"] },
  "lib/threads": { may: ["lib/turns"] },
  "lib/intake": { may: [...judged, "lib/reading", "lib/threads", "lib/workbook"] },
  "lib/fonts": { may: ["lib/document/style.ts"] },
  "lib/pdf": { may: [...judged, "lib/checks", "lib/document", "lib/fonts", "lib/turns"] },
  "lib/turns": { may: [] },
  "lib/zip": { may: [] },
  "lib/guard": { may: [] },
  "lib/roll": { may: judged },
  "lib/workbook": { may: [...judged, "lib/checks", "lib/document", "lib/importers", "lib/seen", "lib/zip"], not: ["lib/document/html", "lib/document/docx"] },
  "lib/workbook/file": { may: ["lib/zip"] },
  "lib/worksheet": { may: [...judged, "lib/checks", "lib/document"], not: ["lib/document/html", "lib/document/docx"] },
  "lib/store": { may: ["lib"], not: ["lib/cli"] },
  "lib/cli": { may: ["lib"], not: ["lib/store", "lib/worksheet"] },
  components: { may: ["lib"], not: ["lib/store", "lib/cli", "lib/pdf", "lib/export", "lib/document/docx", "lib/workbook", "lib/zip", "lib/charts/draw"] },
  "components/grid": { may: ["lib", "components"], not: ["lib/store", "lib/cli", "lib/pdf", "lib/export", "lib/document/docx", "lib/workbook", "lib/zip", "lib/charts/draw"] },
  "components/reports": { may: ["lib", "components"], not: ["lib/store", "lib/cli", "lib/pdf", "lib/export", "lib/document/docx", "lib/workbook", "lib/zip", "lib/charts/draw"] },
  "components/saving": { may: ["lib"], not: ["lib/store", "lib/cli", "lib/pdf", "lib/export", "lib/document", "lib/workbook", "lib/zip", "lib/charts"] },
  "components/narrative": { may: ["lib", "components"], not: ["lib/store", "lib/cli", "lib/pdf", "lib/export", "lib/document/docx", "lib/workbook", "lib/zip", "lib/charts/draw"] },
  app: { may: ["lib", "components"], not: ["lib/cli"] },
};

/** Library (a regular expression over its whole name) → the folders that may name it. */
const libraries = {
  docx: ["lib/document/docx"],
  "@cj-tech-master/excelts": ["lib/workbook"],
  saxes: ["lib/workbook/file"],
  diff: ["lib/compare", "lib/verify"],
  fflate: ["lib/package"],
  "cheerio|domhandler": ["lib/verify", "lib/document/html"],
  zod: ["lib/report", "lib/package", "lib/store", "lib/cli", "components", "app"],
  "@tanstack/react-table": ["components/grid", "components/reports"],
  "react-hook-form": ["components"],
  "@hookform/resolvers": ["components"],
  echarts: ["lib/charts/draw"],
  "@resvg/resvg-js": ["lib/charts/draw", "lib/fonts"],
  kysely: ["lib/store"],
  "(node:)?sqlite": ["lib/store"],
  "prosemirror-[a-z]+": ["components/narrative"],
  "react|react-dom|next": ["components", "app"],
};

const inside = (folder, wider) => folder === wider || folder.startsWith(`${wider}/`);

/** The stock rules for one row of `folders`. */
function boundary([folder, { may, not = [] }]) {
  const fenced = Object.keys(libraries).filter((name) => !libraries[name].some((home) => inside(folder, home)));
  const message = `${folder} may not import this: see the map in eslint.config.mjs.`;
  const zones = [
    { target: ".", from: ".", except: [folder, ...may, "node_modules"].map((path) => `./${path}`), message },
    { target: ".", from: not.map((path) => `./${path}`), message },
  ];
  return {
    name: `imports of ${folder}`,
    files: [`${folder}/**`],
    rules: {
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: not.length > 0 ? zones : zones.slice(0, 1) }],
      "no-restricted-imports": ["error", { patterns: fenced.map((name) => ({ regex: `^(${name})(/|$)`, message })) }],
      "no-restricted-syntax": ["error", ...fenced.map((name) => ({ selector: lateImport(name), message }))],
    },
  };
}

/** `await import("docx")`, which no-restricted-imports does not see. */
function lateImport(name) {
  return `ImportExpression Literal[value=/^(${name.replaceAll("/", "\\u002F")})(\\u002F|$)/]`;
}

const config = [
  { ignores: [".next/", ".cache/", "data/", "test-results/", "playwright-report/", "next-env.d.ts"] },
  ...vitals,
  ...typescript,
  {
    name: "house style",
    files: ["**/*.{mjs,ts,tsx}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": "error",
      "import/no-default-export": "error",
      // Files are downloaded from route handlers, which only the browser itself can open.
      "@next/next/no-location-assign-relative-destination": "off",
    },
  },
  {
    name: "no import() in a type, which the map would not see",
    files: ["**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/consistent-type-imports": "error" },
  },
  {
    name: "where Next and the tools ask for a default export",
    files: ["app/**/{page,layout,route,not-found,error,loading,global-error,template,default}.{ts,tsx}", "*.config.{mjs,ts}"],
    rules: { "import/no-default-export": "off" },
  },
  ...Object.entries(folders).map(boundary),
  {
    name: "tests stand outside the map",
    files: ["**/*.test.{ts,tsx}", "**/*.testing.ts"],
    rules: { "import/no-restricted-paths": "off", "no-restricted-imports": "off", "no-restricted-syntax": "off", "@typescript-eslint/consistent-type-imports": "off" },
  },
];

export default config;
