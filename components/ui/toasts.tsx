"use client";
// Short messages at the foot of the page, with an act where there is one (撤销).
//
// Their library is fetched at the first key or click of the person, or with the first message: a page opens without it,
// and messages are there though the server is gone by then. Where even that failed, the browser itself says the message.
import { useEffect, useState } from "react";
import type * as Sonner from "sonner";
import { useFirstAct } from "./firstAct.ts";

type Library = Pick<typeof Sonner, "toast" | "Toaster">;

let asked: Promise<Library> | undefined;
const listeners = new Set<(library: Library) => void>();
let standing: (library: Library) => void = () => undefined;
/** Once the place for messages stands; what is said before would be lost. */
const stands = new Promise<Library>((resolve) => (standing = resolve));

function library(): Promise<Library> {
  asked ??= import("sonner").then((found) => {
    listeners.forEach((listener) => listener(found));
    return found;
  });
  asked.catch(() => (asked = undefined));
  return asked;
}

/** Shows something by the library, in the frame after that of what it speaks of; where that could not be fetched the browser itself says the message, if there is one. */
export function tell(message: string, show: (library: Library) => void): void {
  library().then(
    () => stands.then((found) => requestAnimationFrame(() => setTimeout(() => show(found)))),
    () => message !== "" && window.alert(message),
  );
}

/** Says something in passing. */
export const say = (message: string, options?: Sonner.ExternalToast): void => tell(message, ({ toast }) => void toast(message, options));

/** Says that something could not be done; stays until it is read. `id`: the message takes the place of another of this id. */
export const sayProblem = (message: string, id?: string): void =>
  tell(message, ({ toast }) => void toast.error(message, { duration: 30_000, ...(id === undefined ? {} : { id }) }));

/** Takes a message away that no longer holds. */
export const unsay = (id: string): void =>
  void asked?.then(
    ({ toast }) => toast.dismiss(id),
    () => undefined,
  );

function Standing({ found }: { readonly found: Library }) {
  const { Toaster } = found;
  useEffect(() => standing(found), [found]);
  return <Toaster position="bottom-left" closeButton containerAriaLabel="操作提示" toastOptions={{ closeButtonAriaLabel: "关闭提示" }} />;
}

/** The place where messages appear; once, in the layout. */
export function Toasts() {
  const [found, setFound] = useState<Library>();
  useFirstAct(() => void library().catch(() => undefined));
  useEffect(() => {
    const take = (library: Library) => setFound(library);
    listeners.add(take);
    void asked?.then(take, () => undefined);
    return () => void listeners.delete(take);
  }, []);
  return found === undefined ? null : <Standing found={found} />;
}
