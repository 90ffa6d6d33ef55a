// A labelled input with its hint and its error, tied together for screen readers.
import { useId, type ReactElement, type ReactNode, cloneElement } from "react";

type Control = ReactElement<{ id?: string; "aria-describedby"?: string; "aria-invalid"?: boolean; className?: string }>;
type Props = { readonly label: ReactNode; readonly hint?: ReactNode; readonly error?: string | undefined; readonly children: Control };

export const controlClass = "w-full rounded border border-edge bg-paper px-2 py-1.5 aria-invalid:border-bad aria-invalid:bg-bad-soft";

export function Labelled({ label, hint, error, children }: Props) {
  const own = useId();
  const id = children.props.id ?? own;
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-bold">
        {label}
      </label>
      {cloneElement(children, {
        id,
        className: `${controlClass} ${children.props.className ?? ""}`,
        "aria-invalid": error !== undefined,
        ...(described === "" ? {} : { "aria-describedby": described }),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-sm text-bad">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
    </div>
  );
}
