// 配色: the colours of 图解 on screens, on the web and in the long picture. Paper knows none: there everything is in one ink.
//
// A theme says its colours, and nothing is told by them alone: parts and years have a pattern each, too (draw/looks.ts). theme.test.ts reckons the contrasts.
import { chartThemeKey } from "../report/publication.ts";
import type { Texts } from "../report/report.ts";

export type Theme = {
  readonly id: string;
  readonly name: string;
  /** Behind the title; what stands on it is `onBanner`. Also numbers on cards and marks of headings. */
  readonly banner: string;
  readonly onBanner: string;
  /** Text, and text of less weight, on `paper` and on `ground`. */
  readonly ink: string;
  readonly muted: string;
  readonly paper: string;
  readonly ground: string;
  /** Thin lines that part what stands apart anyway. */
  readonly line: string;
  /** Of the parts of a ring, in their order. */
  readonly parts: readonly string[];
  /** Of the bars: the report's own year, the year before, … */
  readonly years: readonly string[];
};

const common = { ink: "#1b1f24", muted: "#4f5863", paper: "#ffffff", onBanner: "#ffffff" } as const;

export const themes = [
  {
    ...common,
    id: "blue",
    name: "蓝色",
    banner: "#174a87",
    ground: "#eef3f9",
    line: "#d3dde9",
    parts: ["#1b4f91", "#4580b8", "#17797c", "#6d6fa8", "#5b6b80", "#8a6d3b", "#3a8a5f", "#8c5a72"],
    years: ["#1b4f91", "#4580b8", "#66788c", "#2f7f93", "#7c7f86", "#5a6fa5"],
  },
  {
    ...common,
    id: "ochre",
    name: "赭红",
    banner: "#8a2f24",
    ground: "#f8f3ee",
    line: "#e6dacd",
    parts: ["#98362a", "#b8703c", "#6b7a3a", "#3f7d78", "#7a6a5b", "#8f5f7f", "#a07a1f", "#55708f"],
    years: ["#98362a", "#b8703c", "#857567", "#a5604f", "#82784a", "#7a6a5b"],
  },
] as const satisfies readonly Theme[];

export const usualTheme: Theme = themes[0];

/** A theme by its id; the usual one where there is none of that name, as in an installation of another version. */
export const themeNamed = (id: string | undefined): Theme => themes.find((theme) => theme.id === id) ?? usualTheme;

/** The theme that an installation has chosen. */
export const themeIn = (settings: Texts): Theme => themeNamed(settings[chartThemeKey]);

/** What an installation keeps of the choice of a theme. */
export const settingOf = ({ id }: Pick<Theme, "id">): Texts => ({ [chartThemeKey]: id });
