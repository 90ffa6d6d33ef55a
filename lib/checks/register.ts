// The register of checks: a line for each. Everything that runs, lists, explains or marks checks reads it, so a check that stands
// here is everywhere, and one that does not is nowhere. How to add one: README.md.
import type { Edition, Switch } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { kept, type Check, type Family } from "./check.ts";
import { contactForms, ownMobiles } from "./contact.ts";
import { signedInFuture, signedInItsYear, signedInTime, unreadableDate } from "./date.ts";
import { exchangedFigures } from "./exchanged.ts";
import { issuerAsBody } from "./issuer.ts";
import { leapFromLastYear, unitAsLastYear } from "./leap.ts";
import { lostLetters, privateLetters, rareLetters, unassignedLetters } from "./letters.ts";
import { mustSay } from "./mustSay.ts";
import { boundNumbers } from "./prose/bound.ts";
import { pairedBrackets, innerTitles } from "./prose/brackets.ts";
import { aspectsWritten, feesReported, prefaceSaid, problemsSaid } from "./prose/content.ts";
import { possibleDates, yearsOfText } from "./prose/dates.ts";
import { documentNumbers, noticeTitles } from "./prose/documents.ts";
import { doubledWords } from "./prose/doubled.ts";
import { repeatedText } from "./prose/repeated.ts";
import { figuresOfText } from "./prose/figures.ts";
import { growthRates } from "./prose/growth.ts";
import { missingNumbers, missingWords, untilWhen } from "./prose/gaps.ts";
import { asLastYear, takenFromLastYear } from "./prose/lastYear.ts";
import { sectionLength } from "./prose/length.ts";
import { announcedCounts, listCounts, listedTwice } from "./prose/lists.ts";
import { fullStops, fullWidthMarks, issuersInTitles, mailSigns, straySpaces } from "./prose/marks.ts";
import { levelsOfHeadings } from "./prose/levels.ts";
import { printedMarks, printedNumbers, printedSections } from "./prose/printed.ts";
import { ordinals } from "./prose/ordinals.ts";
import { ownName } from "./prose/ownName.ts";
import { otherPlaces, ownOffices } from "./prose/places.ts";
import { resultsStated } from "./prose/results.ts";
import { personsAtHome, signedOff } from "./prose/persons.ts";
import { cardNumbers, identityNumbers } from "./prose/privacy.ts";
import { partsOfWhole } from "./prose/sums.ts";
import { rates } from "./prose/rates.ts";
import { shares } from "./prose/shares.ts";
import { sharesOfTable } from "./prose/tableShares.ts";
import { latinNames, thisYear, typedWords } from "./prose/typos.ts";
import { saidTwice } from "./prose/twice.ts";
import { namedTwice, shortNames, titleMarks } from "./prose/titles.ts";
import { localItems } from "./prose/localItems.ts";
import { questions } from "./question.ts";
import { relations } from "./relations.ts";
import { statedTotals } from "./stated.ts";
import { flowWithinStock, proportions, stockAndFlow } from "./stock.ts";
import { missingUnit } from "./units.ts";
import { negativeValue, unreadableValue } from "./values.ts";
import { yearOfFormat } from "./year.ts";

/** In the order in which findings are listed where they are not in that of the paper. */
export const register: readonly (Check | Family)[] = [
  unreadableValue,
  negativeValue,
  missingUnit,
  relations,
  statedTotals,
  unreadableDate,
  signedInItsYear,
  signedInTime,
  signedInFuture,
  yearOfFormat,
  issuerAsBody,
  mustSay,
  contactForms,
  ownMobiles,
  privateLetters,
  unassignedLetters,
  lostLetters,
  rareLetters,
  exchangedFigures,
  leapFromLastYear,
  unitAsLastYear,
  stockAndFlow,
  flowWithinStock,
  proportions,
  questions,
  resultsStated,
  feesReported,
  aspectsWritten,
  problemsSaid,
  prefaceSaid,
  localItems,
  sectionLength,
  figuresOfText,
  boundNumbers,
  partsOfWhole,
  shares,
  rates,
  saidTwice,
  listCounts,
  listedTwice,
  announcedCounts,
  missingNumbers,
  missingWords,
  untilWhen,
  yearsOfText,
  possibleDates,
  thisYear,
  otherPlaces,
  ownOffices,
  ownName,
  ordinals,
  levelsOfHeadings,
  printedSections,
  printedNumbers,
  printedMarks,
  documentNumbers,
  noticeTitles,
  titleMarks,
  innerTitles,
  namedTwice,
  shortNames,
  issuersInTitles,
  pairedBrackets,
  fullWidthMarks,
  straySpaces,
  fullStops,
  mailSigns,
  typedWords,
  latinNames,
  doubledWords,
  repeatedText,
  identityNumbers,
  cardNumbers,
  personsAtHome,
  signedOff,
  asLastYear,
  takenFromLastYear,
  growthRates,
  sharesOfTable,
];

/** What no check of the register looks at, in words, so that nobody takes "no error" for more than it is. A check that comes shortens it. */
export const leftToPeople: readonly string[] = [
  "文字写得对不对、写的是不是本年的实际情况",
  "没有写明是哪一项的数字与表格是否一致",
  "表中的数字与实际是否相符",
];

const known = new WeakMap<Outline, readonly Check[]>();

/** Every check of an edition as the register has it, each once: those that the edition declares stand in the place of their family. */
export function allChecksOf(edition: Edition): readonly Check[] {
  const outline = walk(edition);
  const checks = known.get(outline) ?? register.flatMap((one) => ("rows" in one ? one.rows(outline) : [one]));
  known.set(outline, checks);
  return checks;
}

function switchedTo(check: Check, to: Switch | undefined): readonly Check[] {
  if (to === "off") return [];
  return to === undefined || check.basis === "own" ? [check] : [{ ...check, severity: to }];
}

/** The checks that are asked: all of them, but for what the installation asks otherwise (switches.ts). */
export const checksOf = kept((edition: Edition): readonly Check[] => {
  const { switched } = edition;
  const all = allChecksOf(edition);
  return switched === undefined ? all : all.flatMap((check) => switchedTo(check, switched[check.id]));
});
