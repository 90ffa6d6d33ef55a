// A picture of a real screen, at the size at which the screen was drawn (pictures are taken at 1.5 times).
import sizes from "./pictures.json" with { type: "json" };
import type { Screenshot } from "./topic.ts";

type Size = { readonly width: number; readonly height: number };

/** Width and height of every picture in CSS pixels, written by `npm run pictures`. */
export const pictureSizes: ReadonlyMap<string, Size> = new Map(Object.entries(sizes));

export function Screen({ picture: { name, alt } }: { readonly picture: Screenshot }) {
  const size = pictureSizes.get(name);
  return (
    <figure className="help-picture my-3">
      {/* The file is made to measure, and nothing is to be fetched that could rework it. */}
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img src={`/help/${name}.png`} alt={alt} {...size} className="h-auto max-w-full rounded border border-edge" />
    </figure>
  );
}
