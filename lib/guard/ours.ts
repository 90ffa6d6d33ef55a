// The addresses under which this installation is reached, as a browser writes them: what `Host` and `Origin` may say.
//
// A name that somebody else's DNS answers for can point here (DNS rebinding), so a name is ours only where it is written down: the names of
// the loopback, `HOST`, and the list in NIANBAO_HOSTS. An address in figures cannot be made to point elsewhere, so the one on which a
// connection arrived is ours as well. All that is not recognised is not ours.

export type Ours = {
  /** What `Host` may say, in small letters, without the port 80. */
  readonly hosts: ReadonlySet<string>;
  /** The port served on: an address in figures is ours with it, or without any. */
  readonly port: number;
  /** Origins of the list, beside the one of the address asked for: `https://nianbao.example` where a reverse proxy stands in front. */
  readonly origins: ReadonlySet<string>;
};

const loopback = ["localhost", "127.0.0.1", "[::1]"];
const everywhere = new Set(["0.0.0.0", "::"]);
const entry = /^(?:(https?):\/\/)?([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?\/?$/u;

/** As it stands in an address: IPv6 in brackets. */
const bracketed = (host: string): string => (host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);

const bare = (host: string): string => host.toLowerCase().replace(/:80$/u, "");

const withPort = (host: string, port: number): readonly string[] => [host, bare(`${host}:${port}`)];

type Listed = { readonly host: string; readonly origins: readonly string[] };

function listedAs(text: string): Listed {
  const [, scheme, name, port] = entry.exec(text) ?? [];
  const host = port === undefined ? name : `${name}:${port}`;
  if (name === undefined || host === undefined || name.startsWith(".") || !URL.canParse(`http://${host}`)) throw new RangeError(text);
  const schemes = scheme === undefined ? ["http", "https"] : [scheme];
  return { host, origins: schemes.map((one) => new URL(`${one}://${host}`).origin) };
}

/** The entries of NIANBAO_HOSTS. */
export const entriesOf = (list: string): readonly string[] =>
  list
    .toLowerCase()
    .split(/[\s,;，；、]+/u)
    .filter((text) => text !== "");

/** The name in an entry, without scheme and port. */
const nameOf = (text: string): string => entry.exec(text)?.[2] ?? "";

/**
 * What is ours. `list` is NIANBAO_HOSTS: names or whole origins, parted by commas or blanks; without a scheme both are meant.
 * A RangeError names the entry that is none.
 */
export function oursOf(host: string, port: number, list = ""): Ours {
  const listed = entriesOf(list).map(listedAs);
  const served = everywhere.has(host) ? [] : [bracketed(host.toLowerCase())];
  return {
    hosts: new Set([
      ...[...loopback, ...served].flatMap((name) => withPort(name, port)),
      ...listed.flatMap(({ host: name }) => [bare(name), name.replace(/:443$/u, "")]),
    ]),
    port,
    origins: new Set(listed.flatMap(({ origins }) => origins)),
  };
}

/** Whether only this machine can reach the address. */
export const isLoopback = (host: string): boolean => loopback.includes(bracketed(host)) || /^127(?:\.\d{1,3}){3}$/u.test(host);

/** Whether others can reach the installation: `HOST` is an address beyond this machine, or something that has a name passes requests on to it. */
export const isOpened = (host: string, list = ""): boolean =>
  !isLoopback(host) || entriesOf(list).some((text) => !isLoopback(nameOf(text)));

type Started = Readonly<Record<string, string | undefined>>;

/** The address that the server listens on, as it was started. */
export const hostIn = ({ HOST }: Started): string => HOST?.trim() || "127.0.0.1";

/** Whether the installation that was started so asks for the 访问口令. */
export const asksPassword = (env: Started): boolean => isOpened(hostIn(env), env["NIANBAO_HOSTS"]);

/** Whether `Host` names us. `arrived`: the address of this machine on which the connection came in. */
export function isOurHost(host: string, arrived: string | undefined, ours: Ours): boolean {
  const asked = bare(host);
  const address = arrived === undefined ? [] : withPort(bracketed(arrived.replace(/^::ffff:/u, "")), ours.port);
  return ours.hosts.has(asked) || address.includes(asked);
}

/** Whether an `Origin` is that of our own pages: those of the address that was asked for, or of the list. */
export const isOurOrigin = (origin: string, host: string, ours: Ours): boolean =>
  origin === `http://${bare(host)}` || ours.origins.has(origin);
