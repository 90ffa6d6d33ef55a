// A page that says in a sentence what could not be found or done, with a way back: a plain link, which loads the app
// anew and so also leads out of an app that is broken.
import { buttonClass } from "./Button.tsx";
import { PageHeading } from "./PageHeading.tsx";

type Props = {
  readonly title: string;
  readonly text: string;
  readonly back?: { readonly href: string; readonly label: string };
  /** What may be done about it. */
  readonly more?: { readonly href: string; readonly label: string };
  readonly frame?: "main" | "article";
};

/** `frame`: "article" where the page around it has its main part already. */
export function Notice({ title, text, back = { href: "/", label: "回到全部报告" }, more, frame: Frame = "main" }: Props) {
  return (
    <Frame className="mx-auto mt-16 max-w-xl rounded bg-paper p-8 text-center">
      <PageHeading className="mb-3 text-2xl font-bold">{title}</PageHeading>
      <p className="mb-6">{text}</p>
      <span className="flex flex-wrap justify-center gap-3">
        {more !== undefined && (
          <a href={more.href} className={buttonClass("primary")}>
            {more.label}
          </a>
        )}
        <a href={back.href} className={buttonClass(more === undefined ? "primary" : "quiet")}>
          {back.label}
        </a>
      </span>
    </Frame>
  );
}
