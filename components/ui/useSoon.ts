"use client";
// A part of the page that is fetched once the page has rested, and that it does not wait for. Where it does not come nothing is said: the
// page works all the same, and the bar above says that the server is gone. What is asked for by a person stands inside `Fetched` instead.
import { createElement, useEffect, useState, type ComponentType, type ReactElement } from "react";

/** Milliseconds after which a page has come alive and rests: what is not needed at once is fetched then. */
export const rested = 1000;

/** `load`: one function, not a new one each time; `after`: milliseconds. null until it is there. */
export function useSoon(load: () => Promise<ComponentType>, after: number): ReactElement | null {
  const [part, setPart] = useState<ComponentType>();
  useEffect(() => {
    let gone = false;
    const fetch = () =>
      void load().then(
        (Component) => void (gone || setPart(() => Component)),
        () => undefined,
      );
    const timer = setTimeout(fetch, after);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [load, after]);
  return part === undefined ? null : createElement(part);
}
