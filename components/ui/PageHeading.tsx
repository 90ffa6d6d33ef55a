"use client";
// The heading of a page. Whoever comes from another page of the app arrives at it: the link that was pressed is gone, and
// a screen reader says where one is. A page that the browser loads keeps the browser's own beginning.
import { useEffect, useRef, type ReactNode } from "react";
import { whenThere } from "./focus.ts";

let last: string | undefined;

/** True once for each change of page within the app. */
function cameFromAnother(): boolean {
  const came = last !== undefined && last !== window.location.pathname;
  last = window.location.pathname;
  return came;
}

type Props = { readonly children: ReactNode; readonly className?: string; readonly goTo?: (place: string) => boolean };

/** `goTo` is asked for the place that the address names after `#`; the focus goes there instead, once it is on the page. */
export function PageHeading({ children, className = "", goTo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const place = decodeURIComponent(window.location.hash.slice(1));
    const arrive = () => heading.current?.focus({ preventScroll: true });
    const came = cameFromAnother();
    if (place !== "" && goTo !== undefined)
      return whenThere(
        () => goTo(place),
        () => came && arrive(),
      );
    if (came) arrive();
    return undefined;
  }, [goTo]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
