"use client";
// A link to another page of the app. The page is fetched when the link is followed: what is filled in changes by the minute, and Next's own link
// asks the server for every page in sight as soon as one is opened, while it comes alive; told not to, it still is 2 kB of script.
import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

/** A click that the browser answers by itself, with a window or a tab of its own. */
const isBrowsers = ({ button, ctrlKey, metaKey, shiftKey, altKey, currentTarget }: MouseEvent<HTMLAnchorElement>): boolean =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey || currentTarget.target !== "";

export function PageLink({ href, onClick, ...others }: ComponentProps<"a"> & { readonly href: string }) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || isBrowsers(event)) return;
    event.preventDefault();
    router.push(href);
  };
  return <a {...others} href={href} onClick={follow} />;
}
