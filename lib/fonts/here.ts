// The fonts of this machine: asked of fontconfig where that is (Linux), since LibreOffice, Chromium and our own drawings all take what it
// tells, FONTCONFIG_FILE included. Elsewhere nothing is known of them here, and outline.ts looks at what is drawn.
import { execFileSync } from "node:child_process";

/** `letters`: every character that one of them has, as ranges of code points, in no order. */
export type Fonts = {
  readonly files: readonly string[];
  readonly families: ReadonlySet<string>;
  readonly letters: readonly (readonly [number, number])[];
};

type Range = readonly [number, number];

/** 4e00-9fff, or 20 for one alone. */
function rangeOf(text: string): Range {
  const [from = "", to = from] = text.split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/** What fc-list printed, a font a line: its file, its names, its characters. */
export function fontsIn(listed: string): Fonts {
  const lines = listed
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));
  return {
    files: [...new Set(lines.map(([file = ""]) => file))].filter((file) => /\.(ttf|ttc|otf|otc)$/i.test(file)),
    families: new Set(lines.flatMap(([, names = ""]) => names.split(","))),
    letters: [...new Set(lines.flatMap(([, , letters = ""]) => letters.split(" ").filter(Boolean)))].map(rangeOf),
  };
}

function looked(config: string | undefined): Fonts | null {
  if (process.platform === "win32" || process.platform === "darwin") return null;
  try {
    return fontsIn(
      execFileSync("fc-list", ["--format", "%{file}\t%{family}\t%{charset}\n"], {
        encoding: "utf8",
        timeout: 10_000,
        maxBuffer: 64 * 2 ** 20,
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, ...(config === undefined ? {} : { FONTCONFIG_FILE: config }) },
      }),
    );
  } catch {
    return null;
  }
}

const known = new Map<string | undefined, Fonts | null>();

/** The fonts here, or those of a fontconfig file, looked for once; null where nothing can tell. */
export function fontsHere(config?: string): Fonts | null {
  const fonts = known.get(config) ?? looked(config);
  known.set(config, fonts);
  return fonts;
}
