// What the linter holds this project to: Next's own rules, no `any`, no `!`, no default exports but Next's, and imports that
// run one way. The two tables below are the house's map (which folder may import which, where a library may be named); the
// functions under them turn each row into ESLint's and eslint-plugin-import's stock rules. Tests, e2e, bench and scripts
// stand outside the map, and so do helpers of tests (*.testing.ts), which nothing else may import.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import vitals from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

/** Folder → what it may import besides itself. The rows are the floors of the house: a folder names only rows above its own. */
const folders = {
  // The cellar: rooms that know nothing of reports.
  "lib/characters": [],
  "lib/checksum": [],
  "lib/json": [],
  "lib/zip": [],
  "lib/opc": ["lib/zip"],
  "lib/turns": [],
  "lib/threads": ["lib/turns"],
  "lib/guard": [],
  // A form, what is filled into it, and what is judged of it.
  "lib/edition": [],
  "lib/editions": ["lib/characters", "lib/edition"],
  "lib/report": ["lib/characters", "lib/checksum", "lib/json", "lib/edition", "lib/editions"],
  "lib/arithmetic": ["lib/characters", "lib/edition", "lib/editions", "lib/report"],
  "lib/checks": ["lib/characters", "lib/edition", "lib/editions", "lib/report", "lib/arithmetic"],
  "lib/overview": ["lib/edition", "lib/editions", "lib/report", "lib/arithmetic", "lib/checks"],
  "lib/balance": ["lib/edition", "lib/report", "lib/arithmetic", "lib/checks"],
  "lib/describe": ["lib/edition", "lib/arithmetic", "lib/checks"],
  // What others made, and how it is read.
  "lib/ordinals": ["lib/characters"],
  "lib/seen": ["lib/characters"],
  "lib/tables": ["lib/characters", "lib/seen"],
  "lib/reading": ["lib/characters", "lib/seen", "lib/tables"],
  "lib/reading/html": ["lib/characters", "lib/ordinals", "lib/seen", "lib/tables", "lib/reading"],
  "lib/reading/pdf": ["lib/characters", "lib/threads", "lib/ordinals", "lib/seen", "lib/tables", "lib/reading"],
  "lib/reading/text": ["lib/seen", "lib/tables", "lib/reading"],
  "lib/reading/docx": ["lib/zip", "lib/opc", "lib/characters", "lib/seen", "lib/tables", "lib/reading"],
  "lib/matching": ["lib/characters", "lib/edition", "lib/report", "lib/arithmetic", "lib/checks", "lib/ordinals", "lib/seen", "lib/tables"],
  "lib/clipboard": ["lib/edition", "lib/seen", "lib/tables", "lib/reading", "lib/matching"],
  // What becomes of a report.
  "lib/document": ["lib/edition", "lib/report", "lib/arithmetic", "lib/checks", "lib/ordinals"],
  "lib/prose": ["lib/characters", "lib/report", "lib/ordinals", "lib/seen", "lib/document"],
  "lib/apart": [
    "lib/characters",
    "lib/edition",
    "lib/report",
    "lib/arithmetic",
    "lib/ordinals",
    "lib/seen",
    "lib/tables",
    "lib/reading",
    "lib/reading/text",
    "lib/matching",
    "lib/document",
    "lib/prose",
  ],
  "lib/recognise": [
    "lib/characters",
    "lib/edition",
    "lib/editions",
    "lib/report",
    "lib/ordinals",
    "lib/tables",
    "lib/reading",
    "lib/matching",
    "lib/prose",
    "lib/apart",
  ],
  "lib/compare": ["lib/edition", "lib/report", "lib/arithmetic", "lib/checks", "lib/document"],
  "lib/roll": ["lib/edition", "lib/editions", "lib/report", "lib/arithmetic", "lib/checks", "lib/document"],
  "lib/worksheet": ["lib/characters", "lib/edition", "lib/report", "lib/arithmetic", "lib/checks", "lib/document"],
  "lib/charts": ["lib/edition", "lib/editions", "lib/report", "lib/arithmetic", "lib/document"],
  "lib/paper": ["lib/edition", "lib/tables", "lib/document"],
  "lib/fonts": ["lib/paper"],
  "lib/charts/draw": ["lib/edition", "lib/report", "lib/arithmetic", "lib/document", "lib/charts", "lib/paper", "lib/fonts"],
  "lib/outputs": ["lib/edition", "lib/report", "lib/arithmetic", "lib/checks", "lib/tables", "lib/document"],
  "lib/outputs/html": ["lib/edition", "lib/report", "lib/document", "lib/outputs"],
  "lib/outputs/print": ["lib/tables", "lib/document", "lib/paper", "lib/outputs/html"],
  "lib/outputs/docx": ["lib/edition", "lib/report", "lib/tables", "lib/document", "lib/paper"],
  "lib/workbook/file": ["lib/zip", "lib/opc"],
  "lib/workbook": [
    "lib/opc",
    "lib/characters",
    "lib/edition",
    "lib/editions",
    "lib/report",
    "lib/arithmetic",
    "lib/checks",
    "lib/seen",
    "lib/tables",
    "lib/matching",
    "lib/document",
    "lib/workbook/file",
  ],
  "lib/package": ["lib/checksum", "lib/zip", "lib/report", "lib/checks", "lib/reading", "lib/document"],
  "lib/pdf": ["lib/turns", "lib/fonts"],
  // What the browser, too, may know of the forms of leaving: facts and words.
  "lib/export/forms": ["lib/charts"],
  "lib/export": [
    "lib/threads",
    "lib/edition",
    "lib/editions",
    "lib/report",
    "lib/arithmetic",
    "lib/checks",
    "lib/document",
    "lib/charts",
    "lib/paper",
    "lib/charts/draw",
    "lib/outputs",
    "lib/outputs/html",
    "lib/outputs/print",
    "lib/outputs/docx",
    "lib/workbook",
    "lib/package",
    "lib/pdf",
    "lib/fonts",
    "lib/export/forms",
  ],
  "lib/verify": [
    "lib/compare",
    "lib/characters",
    "lib/edition",
    "lib/report",
    "lib/arithmetic",
    "lib/checks",
    "lib/tables",
    "lib/reading/html",
    "lib/document",
    "lib/charts",
    "lib/outputs",
    "lib/outputs/html",
  ],
  "lib/intake": ["lib/threads", "lib/json", "lib/editions", "lib/report", "lib/reading", "lib/workbook"],
  // The outermost rooms.
  "lib/store": [
    "lib/characters",
    "lib/checksum",
    "lib/json",
    "lib/edition",
    "lib/editions",
    "lib/report",
    "lib/arithmetic",
    "lib/checks",
    "lib/overview",
    "lib/reading",
  ],
  "lib/acts": ["lib/edition", "lib/editions", "lib/report", "lib/arithmetic", "lib/overview", "lib/roll", "lib/store"],
  "lib/cli": [
    "lib/checksum",
    "lib/guard",
    "lib/edition",
    "lib/editions",
    "lib/report",
    "lib/arithmetic",
    "lib/checks",
    "lib/reading",
    "lib/document",
    "lib/compare",
    "lib/charts",
    "lib/paper",
    "lib/fonts",
    "lib/charts/draw",
    "lib/workbook",
    "lib/package",
    "lib/pdf",
    "lib/export/forms",
    "lib/export",
    "lib/verify",
  ],
  // The screens. Features know only ui and editor; parts and workspace put them together.
  "components/ui": ["lib/reading", "lib/acts"],
  "components/saving": ["lib/edition", "lib/report"],
  "components/editor": [
    "lib/edition",
    "lib/report",
    "lib/seen",
    "lib/arithmetic",
    "lib/checks",
    "lib/overview",
    "components/ui",
    "components/saving",
  ],
  "components/charts": ["lib/overview", "lib/charts", "components/ui"],
  "components/compare": ["lib/report", "lib/arithmetic", "lib/compare", "components/ui"],
  "components/document": [
    "lib/edition",
    "lib/report",
    "lib/checks",
    "lib/overview",
    "lib/document",
    "lib/charts",
    "lib/paper",
    "lib/outputs",
    "lib/outputs/html",
    "lib/outputs/print",
    "lib/export/forms",
    "components/ui",
    "components/editor",
  ],
  "components/editions": ["lib/edition", "lib/editions", "lib/describe", "components/ui"],
  "components/findings": ["lib/edition", "lib/report", "lib/checks", "lib/balance", "components/ui", "components/editor"],
  "components/grid": [
    "lib/characters",
    "lib/edition",
    "lib/report",
    "lib/arithmetic",
    "lib/checks",
    "lib/describe",
    "lib/seen",
    "lib/tables",
    "lib/reading",
    "lib/matching",
    "lib/clipboard",
    "lib/paper",
    "components/ui",
    "components/editor",
  ],
  "components/help": ["lib/charts", "lib/outputs/html", "lib/export/forms", "components/ui"],
  "components/narrative": [
    "lib/characters",
    "lib/edition",
    "lib/report",
    "lib/ordinals",
    "lib/seen",
    "lib/document",
    "lib/prose",
    "lib/roll",
    "components/ui",
    "components/editor",
  ],
  "components/publication": ["lib/report", "lib/charts", "components/ui", "components/editor"],
  "components/reports": [
    "lib/edition",
    "lib/editions",
    "lib/report",
    "lib/checks",
    "lib/overview",
    "lib/reading",
    "lib/roll",
    "components/ui",
    "components/editor",
  ],
  "components/sources": ["lib/edition", "lib/report", "lib/checks", "lib/worksheet", "components/ui", "components/editor"],
  "components/parts": [
    "lib/edition",
    "lib/report",
    "lib/arithmetic",
    "lib/ordinals",
    "lib/document",
    "lib/apart",
    "lib/roll",
    "components/ui",
    "components/editor",
    "components/narrative",
    "components/sources",
  ],
  "components/workspace": [
    "lib/edition",
    "lib/report",
    "lib/seen",
    "lib/arithmetic",
    "lib/checks",
    "lib/overview",
    "lib/matching",
    "lib/prose",
    "lib/apart",
    "lib/export/forms",
    "components/ui",
    "components/saving",
    "components/editor",
    "components/document",
    "components/findings",
    "components/grid",
    "components/narrative",
    "components/publication",
    "components/reports",
    "components/sources",
    "components/parts",
  ],
  app: [
    "lib/guard",
    "lib/turns",
    "lib/json",
    "lib/edition",
    "lib/editions",
    "lib/report",
    "lib/arithmetic",
    "lib/overview",
    "lib/document",
    "lib/compare",
    "lib/roll",
    "lib/charts",
    "lib/paper",
    "lib/fonts",
    "lib/charts/draw",
    "lib/workbook",
    "lib/pdf",
    "lib/export/forms",
    "lib/export",
    "lib/intake",
    "lib/store",
    "lib/acts",
    "components/ui",
    "components/charts",
    "components/compare",
    "components/document",
    "components/editions",
    "components/help",
    "components/publication",
    "components/reports",
    "components/sources",
    "components/workspace",
  ],
};

/** Library (a regular expression over its whole name) → the folders that may name it. */
const libraries = {
  docx: ["lib/outputs/docx"],
  "@cj-tech-master/excelts": ["lib/workbook"],
  saxes: ["lib/opc"],
  diff: ["lib/compare", "lib/verify"],
  fflate: ["lib/package"],
  "cheerio|domhandler": ["lib/verify", "lib/reading/html", "lib/outputs/html"],
  zod: ["lib/report", "lib/package", "lib/store", "lib/acts", "lib/cli", "components", "app"],
  "@tanstack/react-table": ["components/grid", "components/reports"],
  "react-hook-form": ["components"],
  "@hookform/resolvers": ["components"],
  echarts: ["lib/charts/draw"],
  "@resvg/resvg-js": ["lib/charts/draw", "lib/fonts"],
  unpdf: ["lib/reading/pdf"],
  kysely: ["lib/store"],
  "(node:)?sqlite": ["lib/store"],
  "prosemirror-[a-z]+": ["components/narrative"],
  "react|react-dom|next": ["components", "app"],
};

const inside = (folder, wider) => folder === wider || folder.startsWith(`${wider}/`);

const floors = Object.keys(folders);

/** A map that says less than there is, or more, is a mistake of this file. */
for (const [at, folder] of floors.entries()) {
  const below = folders[folder].filter((one) => !floors.slice(0, at).includes(one));
  if (below.length > 0) throw new RangeError(`${folder} names ${below.join(", ")}, which is no row above it.`);
}
for (const wide of ["lib", "components"]) {
  const all = readdirSync(join(import.meta.dirname, wide), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const missing = all.map(({ name }) => `${wide}/${name}`).filter((folder) => !floors.includes(folder));
  if (missing.length > 0) throw new RangeError(`${missing.join(", ")}: no row in the map of folders.`);
}

/** The stock rules for one row of `folders`; of a folder that it may import, rooms with a row of their own only where they are named too. */
function boundary([folder, may]) {
  const fenced = Object.keys(libraries).filter((name) => !libraries[name].some((home) => inside(folder, home)));
  const message = `${folder} may not import this: see the map in eslint.config.mjs.`;
  const closed = floors.filter((one) => one !== folder && !may.includes(one) && [folder, ...may].some((open) => inside(one, open)));
  const zones = [
    { target: ".", from: ".", except: [folder, ...may, "node_modules"].map((path) => `./${path}`), message },
    { target: ".", from: closed.map((path) => `./${path}`), message },
    { target: ".", from: ["./lib/**/*.testing.ts", "./components/**/*.testing.ts"], message: "A helper of tests is for tests only." },
  ];
  return {
    name: `imports of ${folder}`,
    files: [`${folder}/**`],
    rules: {
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: zones.filter(({ from }) => from.length > 0) }],
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
  // ESLint takes the last row that fits a file: a room inside of another after it.
  ...Object.entries(folders)
    .sort(([one], [two]) => one.length - two.length)
    .map(boundary),
  {
    name: "tests stand outside the map",
    files: ["**/*.test.{ts,tsx}", "**/*.testing.ts", "**/*.child.ts"],
    rules: {
      "import/no-restricted-paths": "off",
      "no-restricted-imports": "off",
      "no-restricted-syntax": "off",
      "@typescript-eslint/consistent-type-imports": "off",
    },
  },
];

export default config;
