// The time of every entry in a ZIP file, set to one that is given. The docx library writes the current time into them
// and has no option for another; the same report must give the same bytes on any day and in any time zone.
//
// APPNOTE 4.3.7 (local header: time at 10), 4.3.12 (central directory: time at 12), 4.3.16 (its end), 4.4.6 (MS-DOS
// time: two-second steps, 1980 to 2107). Written for what the library makes: no comment, no ZIP64.
const endLength = 22;
const signature = { end: 0x06054b50, entry: 0x02014b50 } as const;

function dosTime(date: Date): number {
  const year = Math.min(127, Math.max(0, date.getUTCFullYear() - 1980));
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** Changes the bytes in place and returns them. Throws a RangeError where they are no ZIP file of that kind. */
export function stamp(zip: Uint8Array, date: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - endLength;
  if (end < 0 || view.getUint32(end, true) !== signature.end) throw new RangeError("no end of a ZIP directory where the file ends");
  const time = dosTime(date);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== signature.entry) throw new RangeError(`no entry of a ZIP directory at ${entry}`);
    view.setUint32(entry + 12, time, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, time, true);
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}
