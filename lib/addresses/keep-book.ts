import "server-only";
import { type ChangedName, namesSince } from "@/db/lookups";
import { nowMs } from "@/lib/clock";
import { type AddressBook, shelf } from "@/lib/http/address-book";
import { log } from "@/lib/log";

const lookEveryMs = 2_000;
const restMs = 1_000;
/** A transaction that began before another may end after it: what it changed is asked for again so long. */
const overlapMs = 120_000;
/** What changed longer ago is asked for no more, by a clock that may differ from the database's by less. */
const longAgoMs = 600_000;

type Reading = { sinceMs: number | null; lookedAtMs: number; looking: Promise<void> | undefined };

const key = Symbol.for("citaria.addresses.reading");
const shared = globalThis as unknown as Record<symbol, Reading | undefined>;

/** Keeps this process's address book up to date from here on: one small look every two seconds. */
export function keepAddressBook(): void {
  if (shared[key]) return;
  const reading: Reading = { sinceMs: null, lookedAtMs: 0, looking: undefined };
  shared[key] = reading;
  shelf().lookAgain = async () => {
    if (nowMs() - reading.lookedAtMs >= restMs) await look(reading);
  };
  const next = () =>
    void look(reading).finally(() => {
      setTimeout(next, lookEveryMs).unref();
    });
  next();
}

/** After a change of this process, so that its next request knows. Others hear of it within two seconds. */
export async function readAddressesAnew(): Promise<void> {
  const reading = shared[key];
  if (!reading) return;
  await reading.looking;
  await look(reading);
}

/** One at a time, for whoever asks meanwhile. Without its database a process goes on with what it knew. */
function look(reading: Reading): Promise<void> {
  reading.looking ??= read(reading)
    .catch((error) => log.debug({ err: error }, "the addresses of tenants were not read"))
    .finally(() => {
      reading.looking = undefined;
    });
  return reading.looking;
}

async function read(reading: Reading): Promise<void> {
  const { sinceMs } = reading;
  reading.lookedAtMs = nowMs();
  const changed = await namesSince(sinceMs === null ? null : sinceMs - overlapMs);
  if (changed.length > 0) shelf().book = withNames(shelf().book, changed);
  const newest = changed.reduce((latest, each) => Math.max(latest, each.changedAtMs), 0);
  reading.sinceMs = Math.max(sinceMs ?? 0, newest, reading.lookedAtMs - longAgoMs);
}

function withNames(book: AddressBook, changed: readonly ChangedName[]): AddressBook {
  const [slugOf, framesOf] = [new Map(book.slugOf), new Map(book.framesOf)];
  for (const { name, slug, frames } of changed) {
    if (slug === null || slug === name) slugOf.delete(name);
    else slugOf.set(name, slug);
    if (slug === name && frames.length > 0) framesOf.set(name, frames);
    else framesOf.delete(name);
  }
  return { slugOf, framesOf };
}
