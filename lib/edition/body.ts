// Who makes a report: the kinds of body and the levels, in the words that the form uses. The order is the order of the choices.
//
// They belong to the language, because a relation may hold for some of them only (condition.ts).

export const kinds = { government: "人民政府", office: "政府办公室", department: "部门", township: "乡镇街道" } as const;
export const levels = { province: "省级", city: "设区的市级", county: "县级（县、区、县级市）", township: "乡镇级" } as const;

/** 县级 of 县级（县、区、县级市）: a level where it only has to be told from the others. */
export const levelInShort = (level: Level): string => levels[level].replace(/（.*$/, "");

export type Kind = keyof typeof kinds;
export type Level = keyof typeof levels;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);
export const isLevel = (text: string): text is Level => Object.hasOwn(levels, text);
