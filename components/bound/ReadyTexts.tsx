"use client";
// 现成的句子: what the tables say in sentences of the format, put in by the sentence or all at once. Their numbers follow the tables from then on.
import type { FigureText } from "#lib/edition/edition.ts";
import { cellName } from "#lib/bound/names.ts";
import { readySentences } from "#lib/bound/ready.ts";
import { joinedTexts } from "#lib/report/bound.ts";
import type { BoundText } from "#lib/report/bound.ts";
import { useEditor } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { numbersOf } from "./numbers.ts";

type Props = {
  readonly text: FigureText;
  readonly onClose: () => void;
  readonly onClosed: () => void;
  /** Puts a sentence in at the caret, or all of them as a paragraph. */
  readonly insert: (text: BoundText) => void;
  readonly append: (text: BoundText) => void;
};

export function ReadyTexts({ text, onClose, onClosed, insert, append }: Props) {
  const editor = useEditor();
  const sentences = readySentences(numbersOf(editor), text);
  const whole = sentences.flatMap((one) => one.text ?? []);
  const take = (put: (words: BoundText) => void, words: BoundText) => {
    put(words);
    onClose();
  };
  return (
    <Modal
      open
      onClose={onClose}
      onClosed={onClosed}
      title={`现成的句子：${text.name}`}
      description="按表里现在的数写成；放进去以后可以随意改写，里面的数跟着表格走。"
      wide
      help="bound"
    >
      <ol className="divide-y divide-line">
        {sentences.map(({ text: words, lacking }, at) => (
          <li key={at} className="flex items-start gap-3 py-2">
            <p className="min-w-0 flex-1 font-song">
              {words?.text ?? (
                <span className="font-sans text-muted">
                  表里还没有填全，写不成这一句：
                  {lacking
                    .slice(0, 3)
                    .map((cell) => cellName(editor.outline, cell))
                    .join("、")}
                  {lacking.length > 3 && `等 ${lacking.length} 格`}
                </span>
              )}
            </p>
            {words !== undefined && (
              <Button onClick={() => take(insert, words)} aria-label={`放在光标处：${words.text.slice(0, 16)}`}>
                放在光标处
              </Button>
            )}
          </li>
        ))}
      </ol>
      {whole.length === sentences.length && (
        <Button look="primary" data-begin onClick={() => take(append, joinedTexts(whole, ""))}>
          全部放在最后，成一段
        </Button>
      )}
    </Modal>
  );
}
