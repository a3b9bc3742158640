import type postgres from "postgres";

/** What reading leaves behind, and why it may. All else that changes is a fault. */
const traces: Readonly<Record<string, readonly string[] | "all">> = {
  // A link that opens is a login: a session for each opening, the newest of which stay.
  client_session: "all",
  invitation: ["opened_at"],
};

/** A checksum of every table, but for what reading may leave. */
export async function checksums(admin: postgres.Sql): Promise<Record<string, string>> {
  const tables = await admin<{ name: string }[]>`
    SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`;
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const allowed = traces[name] ?? [];
    if (allowed === "all") continue;
    const [row] = await admin<{ sum: string }[]>`
      SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '' ORDER BY line)), '') AS sum
      FROM (SELECT (to_jsonb(t) - ${[...allowed]}::text[])::text AS line FROM ${admin(name)} t) lines`;
    sums[name] = row?.sum ?? "";
  }
  return sums;
}

export type Reader = {
  readonly origin: string;
  /** Sent with each request, and grown by what answers set. */
  readonly cookies: Map<string, string>;
};

/**
 * Reads from these addresses on all that their pages name below one of the paths of `within`, as a program does that
 * follows everything: of addresses that differ only in ids and values one stands for all, of pictures none. Returns them.
 */
export async function crawl(
  reader: Reader,
  from: readonly string[],
  within: readonly string[],
): Promise<string[]> {
  const [seen, found] = [new Set<string>(), [] as string[]];
  let open = from.map((path) => new URL(path, reader.origin));
  while (open.length > 0) {
    const fresh = open.filter((url) => isInside(url, within) && isNew(url, seen));
    const named = await inTurns(fresh, async (url) => {
      found.push(url.href);
      const answer = await ask(reader, url.href, "GET");
      if (answer.status >= 500) throw new Error(`${url.href} answered ${answer.status}`);
      return addressesIn(answer.text, url);
    });
    open = named.flat();
  }
  return found;
}

export async function ask(reader: Reader, href: string, method: "GET" | "HEAD") {
  let url = href;
  for (let hops = 0; ; hops += 1) {
    const cookie = [...reader.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { method, redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      reader.cookies.set(name, value);
    }
    const next = answer.headers.get("location");
    const text = await answer.text();
    if (!next || hops > 5) return { status: answer.status, text };
    url = new URL(next, url).href;
    if (!url.startsWith(reader.origin)) return { status: answer.status, text };
  }
}

/** Several at once, as a browser asks; the answers in the order of the questions. */
export async function inTurns<T, R>(
  all: readonly T[],
  work: (each: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const at = next;
      next += 1;
      results[at] = await work(all[at] as T);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return results;
}

/** What is named on a page, or in the text of a mail, of the same application. */
export function addressesIn(text: string, base: URL): URL[] {
  const attributes = [...text.matchAll(/\s(?:href|src|action)="([^"]+)"/g)].map(
    ([, at = ""]) => at,
  );
  const words = text.match(/https?:\/\/[^\s"'<>)\\]+/g) ?? [];
  return [...new Set([...attributes, ...words])]
    .map((address) => address.replaceAll("&amp;", "&"))
    .filter((address) => URL.canParse(address, base.href))
    .map((address) => new URL(address, base))
    .filter(({ origin }) => origin === base.origin)
    .filter(({ pathname }) => !pathname.startsWith("/_next/"));
}

function isInside({ pathname }: URL, within: readonly string[]): boolean {
  return within.some((path) => pathname === path || pathname.startsWith(`${path}/`));
}

function isNew({ pathname, searchParams }: URL, seen: Set<string>): boolean {
  const path = pathname
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "*")
    // The texts of each kind of message are one page.
    .replace(/(?<=\/settings\/wording\/)\w+/, "*");
  const kinds = [path, ...[...searchParams.keys()].map((name) => `${path}?${name}`)];
  const isFresh = kinds.some((kind) => !seen.has(kind));
  for (const kind of kinds) seen.add(kind);
  return isFresh;
}
