"use client";
// What can be chosen over a preview: one of a few words, beside each other.
import { useId } from "react";

type Props<Word extends string> = {
  /** What is chosen, for who does not see the words beside each other. */
  readonly legend: string;
  readonly words: readonly Word[];
  readonly list: Readonly<Record<Word, { readonly label: string }>>;
  readonly chosen: Word;
  readonly choose: (word: Word) => void;
};

export function PreviewChoice<Word extends string>({ legend, words, list, chosen, choose }: Props<Word>) {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="sr-only">{legend}</legend>
      {words.map((word) => (
        <label key={word} className="inline-flex min-h-6 items-center gap-1.5">
          <input type="radio" name={name} checked={chosen === word} onChange={() => choose(word)} className="size-4 accent-brand" />
          {list[word].label}
        </label>
      ))}
    </fieldset>
  );
}
