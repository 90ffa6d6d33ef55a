// What may wait until the person does something: a page opens light, and what is fetched then is there though the server
// is gone later.
import { useEffect, useEffectEvent } from "react";

const acts = ["keydown", "pointerdown"];

/** Milliseconds at most until the browser must find the time. */
const soon = 500;

/** Calls once, after the first key or click while the component stands has been painted. */
export function useFirstAct(act: () => void): void {
  const begin = useEffectEvent(act);
  useEffect(() => {
    let idle = 0;
    const end = () => acts.forEach((name) => window.removeEventListener(name, listener));
    const listener = () => {
      end();
      idle = requestIdleCallback(() => begin(), { timeout: soon });
    };
    acts.forEach((name) => window.addEventListener(name, listener));
    return () => {
      end();
      cancelIdleCallback(idle);
    };
  }, []);
}
