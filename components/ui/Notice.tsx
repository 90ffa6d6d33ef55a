// A page that says in a sentence what could not be found or done, with a way back. The way back is a plain link: the page
// it leads to begins anew after a failure, and every page is spared a second copy of the router's link.
import { buttonClass } from "./Button.tsx";

type Props = { readonly title: string; readonly text: string; readonly back?: { readonly href: string; readonly label: string } };

export function Notice({ title, text, back = { href: "/", label: "回到全部报告" } }: Props) {
  return (
    <main className="mx-auto mt-16 max-w-xl rounded bg-paper p-8 text-center">
      <h1 className="mb-3 text-2xl font-bold">{title}</h1>
      <p className="mb-6">{text}</p>
      <a href={back.href} className={buttonClass("primary")}>
        {back.label}
      </a>
    </main>
  );
}
