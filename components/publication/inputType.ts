// How a detail of publication is typed.
import type { Detail } from "#lib/report/publication.ts";

/** The type of its input. */
export const inputTypeOf = ({ kind }: Detail): "text" | "datetime-local" => (kind === "moment" ? "datetime-local" : "text");
