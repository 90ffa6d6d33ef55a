// What may wait until the person does something: a page opens light, and what is fetched then is there though the server
// is gone later.
import { useEffect, useEffectEvent } from "react";

const acts = ["keydown", "pointerdown"];

/** Calls once, at the first key or click while the component stands, whoever keeps it from others. */
export function useFirstAct(act: () => void): void {
  const begin = useEffectEvent(act);
  useEffect(() => {
    const end = () => acts.forEach((name) => window.removeEventListener(name, listener, true));
    const listener = () => {
      end();
      begin();
    };
    acts.forEach((name) => window.addEventListener(name, listener, true));
    return end;
  }, []);
}
