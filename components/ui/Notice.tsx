// A page that says in a sentence what could not be found or done, with a way back: a plain link, which loads the app
// anew and so also leads out of an app that is broken.
import { NoticeFrame, noticeHeading, type NoticeFrameProps } from "./NoticeFrame.tsx";
import { PageHeading } from "./PageHeading.tsx";

type Props = Omit<NoticeFrameProps, "heading"> & { readonly title: string };

export function Notice({ title, ...rest }: Props) {
  return <NoticeFrame {...rest} heading={<PageHeading className={noticeHeading}>{title}</PageHeading>} />;
}
