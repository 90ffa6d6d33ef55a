// The address of a page as a person has it: browsers show it without http://, and so it is copied and typed.

/** With http:// before it where nothing says how it is reached; what is no address of a page stays as it is. */
export function wholeAddress(typed: string): string {
  const address = typed.trim();
  return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?$/.test(address) ? `http://${address}` : address;
}

/** Whether it names a page on line. */
export const isWholeAddress = (address: string): boolean => /^https?:\/\/[^\s/]+/i.test(address);
