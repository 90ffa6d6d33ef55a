// How much room text takes on paper, reckoned without a font: Chinese characters are square, digits and Latin letters half
// as wide in the faces that style.ts names.

const narrow = /[\u0000-\u02AF]/;
const seam = /[\u4E00-\u9FFF](?=[0-9A-Za-z])|[0-9A-Za-z](?=[\u4E00-\u9FFF])/g;

/** How wide a text is in characters; Word leaves a quarter of one between a Chinese character and a digit or letter. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (narrow.test(character) ? 0.5 : 1), (text.match(seam)?.length ?? 0) / 4);
