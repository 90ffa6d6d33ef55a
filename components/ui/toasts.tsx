"use client";
// Short messages. In the editor they stand in a room of their own at the foot of the page (MessageRoom); elsewhere, and over a dialog,
// in a bar at the foot of the window for which the page keeps room. Nothing is ever covered by one. What was said can be read again, and
// taken back, in the list 刚才做的 (Done.tsx).
import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "./Button.tsx";
import { isCovered, subscribeCovers } from "./Cover.tsx";
import { measured } from "./measured.ts";
import { lasts, standing, step, type Act, type Message, type Said, type SaidEvent, type Tone } from "./said.ts";
import { channel } from "./channel.ts";
import { footWords } from "./footWords.ts";

let said: Said = [];
let count = 0;
let rooms = 0;
const { subscribe, tell: tellAll } = channel();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

function happen(event: SaidEvent): void {
  said = step(said, event);
  tellAll();
}

const over = (id: string): void => happen({ kind: "over", id });

/** Its time begins, anew where it has begun before. */
function begin(id: string, milliseconds: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (milliseconds > 0) timers.set(id, setTimeout(over, milliseconds, id));
}

/** Says something in the frame after that of what it speaks of. */
export function tell(words: string, tone: Tone, { id, action }: Options = {}): void {
  const own = id ?? `message-${(count += 1)}`;
  const show = () => {
    const message = { id: own, words, tone, at: Date.now(), ...(action === undefined ? {} : { act: action }) };
    happen({ kind: "said", message });
    begin(own, lasts[tone]);
  };
  requestAnimationFrame(() => setTimeout(show));
}

/** `id`: it takes the place of another message of this id. */
type Options = { readonly id?: string | undefined; readonly action?: Act | undefined };

/** Says something in passing. */
export const say = (words: string, options?: Options): void => tell(words, "said", options);

/** Says that something could not be done. */
export const sayProblem = (words: string, id?: string): void => tell(words, "problem", { id });

/** Takes a message away that no longer holds. */
export const unsay = (id: string): void => happen({ kind: "withdrawn", id });

/** Nothing that was done in the report that is left can be taken back any more. */
export const leaveActs = (): void => happen({ kind: "left" });

/** Does what a message offers. */
export function doAct({ id, act }: Message): void {
  act?.onClick();
  happen({ kind: "done", id });
}

const none: Said = [];
export const useSaid = (): Said =>
  useSyncExternalStore(
    subscribe,
    () => said,
    () => none,
  );

const tones: { readonly [Key in Tone]: string } = {
  said: "bg-brand-soft text-ink",
  problem: "bg-bad-soft font-bold text-bad",
  underway: "bg-brand-soft text-muted",
};

/** The line of a message. It stays while the pointer or the focus is on it. */
function Line({ message }: { readonly message: Message }) {
  const { id, words, tone, act } = message;
  const stay = () => tone !== "underway" && begin(id, 0);
  const goOn = () => tone !== "underway" && begin(id, lasts[tone]);
  return (
    <p
      data-message={tone}
      title={words}
      onMouseEnter={stay}
      onMouseLeave={goOn}
      onFocus={stay}
      onBlur={goOn}
      className={`flex min-w-0 items-center gap-2 rounded px-2 text-sm ${tones[tone]}`}
    >
      <span className={`min-w-0 ${footWords(words)}`}>{words}</span>
      {act !== undefined && (
        <Button look="link" className="!min-h-6 shrink-0 !py-0" onClick={() => doAct(message)}>
          {act.label}
        </Button>
      )}
      {tone !== "underway" && (
        <Button look="link" className="!min-h-6 min-w-6 shrink-0 !p-0 no-underline" aria-label="关闭提示" onClick={() => over(id)}>
          ×
        </Button>
      )}
    </p>
  );
}

/** `aria-live` also keeps it from being hidden while a dialog is open. */
function Region({ message, className }: { readonly message: Message | undefined; readonly className: string }) {
  return (
    <section aria-label="操作提示" aria-live="polite" className={className}>
      {message !== undefined && <Line key={message.id} message={message} />}
    </section>
  );
}

const useCovered = (): boolean => useSyncExternalStore(subscribeCovers, isCovered, () => false);

/** The place of messages in a page that has one. While a dialog lies over it they stand in the bar of the window. */
export function MessageRoom() {
  const message = standing(useSaid());
  const covered = useCovered();
  useEffect(() => {
    rooms += 1;
    tellAll();
    return () => {
      rooms -= 1;
      tellAll();
    };
  }, []);
  return covered ? null : <Region message={message} className="max-w-[60%] min-w-0 shrink" />;
}

/** On another page a message has had its time. */
function useMoving(): void {
  const path = usePathname();
  useEffect(() => happen({ kind: "moved", at: Date.now() }), [path]);
}

const barHeight = measured("--messages", () => document.body);

/** The bar at the foot of the window; once, in the layout. */
export function Toasts() {
  useMoving();
  const message = standing(useSaid());
  const covered = useCovered();
  const housed = useSyncExternalStore(
    subscribe,
    () => rooms > 0,
    () => false,
  );
  if (housed && !covered) return null;
  return (
    <div ref={barHeight} className="message-bar print:hidden">
      <Region message={message} className="mx-auto flex max-w-[110rem] justify-center px-4 not-empty:py-1" />
    </div>
  );
}
