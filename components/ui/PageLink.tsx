"use client";
// A link to another page of the app. The page is fetched when the link is followed: what is filled in changes by the minute, and Next would
// else ask the server for every page in sight as soon as one is opened, while it comes alive.
import Link from "next/link";
import type { ComponentProps } from "react";

export const PageLink = (props: ComponentProps<typeof Link>) => <Link {...props} prefetch={false} />;
