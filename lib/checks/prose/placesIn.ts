// The places at the head of a body's name.
import { han, letter, times, wording } from "../../tokens/wording.ts";

const part = wording([times(letter(han), 2, 3, true), letter("县市区旗")]);

/** 泽安市朗原区教育局: the places at the head of a name, each as its stem and its rank. */
export function placesIn(name: string): readonly (readonly [stem: string, rank: string])[] {
  const place = part.at(name);
  return place === undefined ? [] : [[place.slice(0, -1), place.slice(-1)], ...placesIn(name.slice(place.length))];
}
