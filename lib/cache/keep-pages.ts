import "server-only";
import type { Server } from "node:http";
import { allChangesSince, forgetChanges } from "@/db/all-changes";
import { readTenant } from "@/db/scope";
import { resolvePublicScope } from "@/lib/auth/scope";
import { nowMs } from "@/lib/clock";
import { draw } from "./draw";
import { followBeforeAnswering } from "./follow-before-answering";
import { type SheetOf, withStyles } from "./inline-styles";
import { knownChanges } from "./known-changes";
import type { PageRequest } from "./page-request";
import { type Print, printOf } from "./print";
import { shelf } from "./shelf";
import { selectNextExpiry } from "./store";

/** A page that is being drawn or was; it holds while nothing that it shows has changed. */
type Page = {
  readonly heard: number;
  readonly minute: number;
  /** Of its tenant; undefined until it is known, and where there is none: then every change counts. */
  tenantId: string | undefined;
  /** By `performance.now()`. */
  goodUntil: number;
  readonly print: Promise<Print | undefined>;
};

/** Gives the page as it is now: kept or drawn, once for all who ask. Undefined for what is not everybody's page. */
export type KeptPages = (asked: PageRequest) => Promise<Print | undefined>;

export function keepPages(server: Server, secret: string, mostBytes: number): KeptPages {
  const known = knownChanges();
  const pages = shelf<Page>(mostBytes);
  const sheetOf = keptSheets(server);
  const upToDate = followBeforeAnswering(known, askForChanges());

  const holds = (page: Page, rooms: readonly string[]) =>
    page.minute === thisMinute() &&
    performance.now() < page.goodUntil &&
    known.isUnchanged(page.heard, page.tenantId, rooms);

  const begin = (asked: PageRequest): Page => {
    const page: Page = {
      ...{ heard: known.heard(), minute: thisMinute(), tenantId: undefined },
      goodUntil: Number.POSITIVE_INFINITY,
      // Not before `page` is there to be written to.
      print: Promise.resolve().then(async () => {
        await findLimits(page, asked);
        const headers = { ...asked.headers, [drawnHeader]: secret };
        const drawn = await draw(server, { ...asked, headers });
        return printOf({
          ...drawn,
          body: Buffer.from(await withStyles(drawn.body.toString("utf8"), sheetOf)),
        });
      }),
    };
    pages.put(asked.key, page, leastBytes + asked.key.length);
    page.print.then(
      (print) => {
        const isThere = pages.get(asked.key) === page;
        if (isThere && print)
          pages.put(asked.key, page, leastBytes + asked.key.length + print.bytes);
      },
      () => pages.drop(asked.key, page),
    );
    return page;
  };

  return async (asked) => {
    await upToDate();
    const kept = pages.get(asked.key);
    const page = kept && holds(kept, roomsOf[asked.kind]) ? kept : begin(asked);
    return page.print;
  };
}

/** Style sheets by their addresses, which name their content: each is read once. */
function keptSheets(server: Server): SheetOf {
  const sheets = new Map<string, Promise<string>>();
  return (href) => {
    const known = sheets.get(href);
    if (known) return known;
    const read = draw(server, { url: href, headers: {} }).then(({ status, body }) => {
      if (status !== 200) throw new Error(`No style sheet at ${href}`);
      return body.toString("utf8");
    });
    sheets.set(href, read);
    read.catch(() => sheets.delete(href));
    return read;
  };
}

/** By this header a server knows its own question: the page is to be drawn. */
export const drawnHeader = "x-citaria-draw";

async function findLimits(page: Page, { slug, kind }: PageRequest): Promise<void> {
  const entry = await resolvePublicScope(slug);
  if (!entry.ok) return;
  page.tenantId = entry.value.tenant.id;
  if (kind === "page") return;
  const askedAt = performance.now();
  const inMs = await readTenant(entry.value, (tx) => selectNextExpiry(tx, entry.value));
  if (inMs !== null) page.goodUntil = askedAt + inMs;
}

/** What changed anywhere; what is old is forgotten every minute, for servers whose screens nobody follows. */
function askForChanges() {
  let forgottenAt = Number.NEGATIVE_INFINITY;
  return async (since: string | null) => {
    if (performance.now() - forgottenAt > forgetEveryMs) {
      await forgetChanges();
      forgottenAt = performance.now();
    }
    return allChangesSince(since);
  };
}

/** What free times depend on changes by the minute; holds end in between. */
function thisMinute(): number {
  return Math.floor(nowMs() / 60_000);
}

/** The words of app.tell_change whose changes are seen. */
const roomsOf: Readonly<Record<PageRequest["kind"], readonly string[]>> = {
  page: ["catalogue", "hours", "page"],
  times: ["catalogue", "hours", "page", "agenda"],
};

const forgetEveryMs = 60_000;
/** Of a page beside its text, about. */
const leastBytes = 2_000;
