// Whether the text of an element stands on lines of its own: 1 and 8 on two lines are never 18.
//
// By what is declared, as browsers show it (CSS Display 3, 2.1), else by its name (HTML 15.3). An element that a style sets into a line, though
// its name asks for lines of its own, keeps them here: to part what belongs together is seen and asked about, to join what does not is not.
import type { Declared } from "./cascade.ts";

const blocks = new Set(
  "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Whether a style puts an element on lines of its own, or out of the line. */
export const isSetApart = (declared: Declared): boolean =>
  declared.size > 0 &&
  (/^(?:block|flex|grid|flow-root|list-item|table|-webkit-box)/.test(declared.get("display") ?? "") ||
    /^(?:absolute|fixed)$/.test(declared.get("position") ?? "") ||
    /^(?:left|right|inline-start|inline-end)$/.test(declared.get("float") ?? ""));

export const isOnOwnLine = (name: string, declared: Declared): boolean => blocks.has(name) || isSetApart(declared);
