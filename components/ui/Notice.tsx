// A page that says in a sentence what could not be found or done, with a way back: a plain link, which loads the app
// anew and so also leads out of an app that is broken.
import { buttonClass } from "./Button.tsx";
import { PageHeading } from "./PageHeading.tsx";

type Props = {
  readonly title: string;
  readonly text: string;
  readonly back?: { readonly href: string; readonly label: string };
  readonly frame?: "main" | "article";
};

/** `frame`: "article" where the page around it has its main part already. */
export function Notice({ title, text, back = { href: "/", label: "回到全部报告" }, frame: Frame = "main" }: Props) {
  return (
    <Frame className="mx-auto mt-16 max-w-xl rounded bg-paper p-8 text-center">
      <PageHeading className="mb-3 text-2xl font-bold">{title}</PageHeading>
      <p className="mb-6">{text}</p>
      <a href={back.href} className={buttonClass("primary")}>
        {back.label}
      </a>
    </Frame>
  );
}
