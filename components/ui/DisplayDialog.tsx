"use client";
// 显示: larger letters and stronger contrast, as a dialog behind one button.
import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import { applyDisplay, contrasts, sizes, useDisplay } from "./display.ts";
import { Modal } from "./Modal.tsx";

type ChoiceProps<Key extends string> = {
  readonly legend: string;
  readonly options: Readonly<Record<Key, string>>;
  readonly value: Key;
  readonly onChoose: (key: Key) => void;
};

function Choice<Key extends string>({ legend, options, value, onChoose }: ChoiceProps<Key>) {
  const keys = Object.keys(options).filter((key): key is Key => key in options);
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-bold">{legend}</legend>
      {keys.map((key) => (
        <label key={key} className="mr-5 inline-flex min-h-6 items-center gap-1.5">
          <input type="radio" name={legend} checked={value === key} onChange={() => onChoose(key)} className="size-4 accent-brand" />
          {options[key]}
        </label>
      ))}
    </fieldset>
  );
}

export function DisplayDialog() {
  const [open, setOpen] = useState(false);
  const [display, choose] = useDisplay();
  useEffect(applyDisplay, []);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog" data-help="display">
        显示
      </Button>
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        title="显示"
        help="display"
        description="只改变本机这个浏览器里的样子，会一直记住。"
      >
        <Choice legend="字的大小" options={sizes} value={display.size} onChoose={(size) => choose({ ...display, size })} />
        <Choice legend="颜色" options={contrasts} value={display.contrast} onChoose={(contrast) => choose({ ...display, contrast })} />
        <Button look="primary" onClick={() => setOpen(false)}>
          确定
        </Button>
      </Modal>
    </>
  );
}
