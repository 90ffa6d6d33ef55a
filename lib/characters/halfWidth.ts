// Chinese input methods type digits, letters and signs in two widths. Only the full-width forms are turned: NFKC would also
// read ① as 1 and 1² as 12.

/** The same text with １, Ａ and （ as 1, A and (. */
export const halfWidth = (text: string): string => text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
