// One colour has one spelling, however a page writes it, so that letters of the colour of their ground are told.
import { describe, expect, test } from "vitest";
import { colourOf } from "./look.ts";

describe("a colour", () => {
  test.each([
    ["#ff0", "#ffff00"],
    ["rgb(255, 255, 0)", "#ffff00"],
    ["rgb(255 255 0 / 100%)", "#ffff00"],
    ["rgba(255,255,0,1)", "#ffff00"],
    ["rgb(100%, 100%, 0%)", "#ffff00"],
    ["hsl(60, 100%, 50%)", "#ffff00"],
    ["hsl(60deg 100% 50%)", "#ffff00"],
    ["hsla(60,100%,50%,1)", "#ffff00"],
    ["hsl(420 100% 50%)", "#ffff00"],
    ["hsl(-300 100% 50%)", "#ffff00"],
    ["hsl(0.5turn 50% 40%)", "#339999"],
    ["hsl(0, 0%, 100%)", "#ffffff"],
    ["white", "#ffffff"],
    ["tomato", "tomato"],
  ])("%s is %s", (written, colour) => {
    expect(colourOf(written)).toBe(colour);
  });

  test.each(["hsla(60,100%,50%,.4)", "rgb(100% 0% 0% / 50%)", "transparent", "currentcolor", "hsl(none)", "var(--x)", ""])(
    "%s is none by itself",
    (written) => {
      expect(colourOf(written)).toBeUndefined();
    },
  );
});
