"use client";
// The heading of a page. Whoever comes from another page of the app arrives at it: the link that was pressed is gone, and
// a screen reader says where one is. A page that the browser loads keeps the browser's own beginning.
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { whenThere } from "./focus.ts";

let last: string | undefined;

/** True once for each change of page within the app; what is asked of a page by its address (two versions side by side) makes another one of it. */
function cameFromAnother(): boolean {
  const { pathname, search } = window.location;
  const came = last !== undefined && last !== `${pathname}${search}`;
  last = `${pathname}${search}`;
  return came;
}

type Props = {
  readonly children: ReactNode;
  readonly className?: string;
  readonly goTo?: (place: string) => boolean;
  /** Where work goes on, for whoever comes within the app without naming a place; undefined for the heading. */
  readonly begin?: () => string | undefined;
};

/** `goTo` is asked for the place that the address names after `#`, or at which one begins; the focus goes there once it is on the page. */
export function PageHeading({ children, className = "", goTo, begin }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const beginning = useEffectEvent(() => begin?.() ?? "");
  useEffect(() => {
    const named = decodeURIComponent(window.location.hash.slice(1));
    const arrive = () => heading.current?.focus({ preventScroll: true });
    const came = cameFromAnother();
    const place = named === "" && came ? beginning() : named;
    if (place !== "" && goTo !== undefined)
      return whenThere(
        () => goTo(place),
        () => came && arrive(),
      );
    if (came) arrive();
    return undefined;
  }, [goTo]);
  return (
    <h1 ref={heading} tabIndex={-1} className={`page-heading ${className}`}>
      {children}
    </h1>
  );
}
