// How a page of the preview is fitted into its room: how wide its window is, in CSS pixels, and how much larger or smaller it is drawn.

export type Room = { readonly width: number; readonly height: number };
export type Fitted = { readonly width: number; readonly scale: number };
export type Fit = (room: Room) => Fitted;

/** Not yet measured. */
export const noRoom: Room = { width: 0, height: 0 };

const inWidth = (width: number, room: Room): number => (room.width === 0 ? 1 : room.width / width);

/** As wide as its room and not narrower than this, below which it would be laid out for a phone: there it is drawn smaller. */
export const atLeast =
  (least: number): Fit =>
  (room) => {
    const width = Math.max(least, room.width);
    return { width, scale: Math.min(1, inWidth(width, room)) };
  };

/** As wide as this and no larger, smaller where there is less room. */
export const noLarger =
  (width: number): Fit =>
  (room) => ({ width, scale: Math.min(1, inWidth(width, room)) });

/** A page of this width drawn as large as its room is wide (适合宽度). */
export const filling =
  (width: number): Fit =>
  (room) => ({ width, scale: inWidth(width, room) });

/** A sheet of these measures to be seen whole (整页). */
export const whole =
  ({ width, height }: Room): Fit =>
  (room) => ({ width, scale: room.width === 0 ? 1 : Math.min(room.width / width, room.height / height) });
