// Digits as wide as those of Times New Roman, half a character each: the widths of our tables are reckoned with them (paper/width.ts).
//
// Where a machine lacks that face (统信, 麒麟), LibreOffice takes any serif, whose digits may be a quarter wider: long figures break in two.
// So it is told by fontconfig which of the faces that are there has digits of the same width.
import { faces } from "../paper/style.ts";
import type { Fonts } from "./here.ts";

const { name, standIns } = faces.digits;

/** The faces of this machine with such digits, the likest first. */
export const halfWide = ({ families }: Pick<Fonts, "families">): readonly string[] =>
  [name, ...standIns].filter((family) => families.has(family));

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A fontconfig file: the machine's own, named by `base`, and a stand-in for the face of our digits. */
export const standInConfig = (base: string, families: readonly string[]): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${escaped(base)}</include>
  <match target="pattern">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="append" binding="strong">${families.map((family) => `<string>${escaped(family)}</string>`).join("")}</edit>
  </match>
</fontconfig>
`;
