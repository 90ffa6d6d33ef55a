// Numbers that count something.
import type { NumberToken, Token } from "../../tokens/token.ts";

/** A number that counts something. */
export const isCounting = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "";
