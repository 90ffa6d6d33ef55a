"use client";
// Short messages at the foot of the page, with an act where there is one (撤销).
import { toast, Toaster, type ExternalToast } from "sonner";

/** Says something in passing. */
export const say = (message: string, options?: ExternalToast): void => void toast(message, options);

/** Says that something could not be done; stays until it is read. */
export const sayProblem = (message: string): void => void toast.error(message, { duration: 30_000 });

/** The place where messages appear; once, in the layout. */
export function Toasts() {
  return <Toaster position="bottom-left" closeButton containerAriaLabel="操作提示" toastOptions={{ closeButtonAriaLabel: "关闭提示" }} />;
}
