/** Names of faces that drawings ask for, without quotes: they stand in an attribute. */
export const drawingFaces = "SimHei, Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif";
