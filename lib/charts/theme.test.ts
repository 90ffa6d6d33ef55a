// Every theme can be read: text against what it stands on, shapes against the paper, by the reckoning of WCAG 2.2 (1.4.3, 1.4.11).
import { describe, expect, test } from "vitest";
import { ringParts } from "../edition/lint/chart.ts";
import { partLook, yearLook } from "./draw/looks.ts";
import { settingOf, themeIn, themeNamed, themes, usualTheme, type Theme } from "./theme.ts";
import { yearsBefore } from "./years.ts";

const channel = (hex: string): number => {
  const part = Number.parseInt(hex, 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of #rrggbb. */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(color.slice(at, at + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test("the reckoning is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(themes.map((theme): readonly [string, Theme] => [theme.name, theme]))("%s", (_, theme) => {
  const { ink, muted, banner, onBanner, paper, ground, parts, years } = theme;
  test("text has a contrast of 4.5 at least on all that it stands on", () => {
    const pairs = [
      ...[ink, muted, banner].flatMap((text) => [
        [text, paper],
        [text, ground],
      ]),
      [onBanner, banner],
    ];
    for (const [text = "", on = ""] of pairs) expect(contrast(text, on), `${text} on ${on}`).toBeGreaterThanOrEqual(4.5);
  });
  test("shapes have a contrast of 3 at least on paper, and so have the patterns in them", () => {
    for (const shape of [...parts, ...years]) expect(contrast(shape, paper), shape).toBeGreaterThanOrEqual(3);
  });
  test("no two parts and no two years look alike, by colour or by pattern alone", () => {
    const looks = [
      Array.from({ length: ringParts }, (_, place) => partLook(theme, place)),
      Array.from({ length: yearsBefore + 1 }, (_, ago) => yearLook(theme, ago)),
    ];
    for (const some of looks) {
      expect(new Set(some.map(({ color }) => color)).size).toBe(some.length);
      expect(new Set(some.map(({ decal }) => JSON.stringify(decal ?? null))).size).toBe(some.length);
    }
  });
});

test("the choice of an installation is kept by its id, and one that is not known is the usual theme", () => {
  for (const theme of themes) expect(themeIn(settingOf(theme))).toBe(theme);
  expect([themeIn({}), themeNamed("purple")]).toEqual([usualTheme, usualTheme]);
  expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
});
