// When a change was made, by what its file says. Pure.
//
// Word writes the clock of its own PC into w:date and a Z behind it, though that is not UTC, and shows the figures as they stand; other programs write UTC
// in the same form. Which it was no file says, so the figures are shown as they stand and never moved to another zone.

const written = /^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d)/;

/** The moment as the file writes it: 1/8 09:30. "" where it writes none. */
export function writtenMoment(date: string): string {
  const [, month = "", day = "", clock = ""] = written.exec(date.trim()) ?? [];
  return clock === "" ? "" : `${Number(month)}/${Number(day)} ${clock}`;
}
