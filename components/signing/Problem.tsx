// Why an act of this page was not done, beside the button that asked for it.

export const Problem = ({ text }: { readonly text: string }) =>
  text === "" ? null : (
    <p role="alert" className="mt-2 rounded bg-bad-soft p-2 text-bad">
      <span aria-hidden="true">✕ </span>
      {text}
    </p>
  );
