import "server-only";
import { assertSafeRole } from "@/db/assert-safe-role";
import { ServiceUnavailableError } from "@/db/errors";
import { inngestIsOn } from "@/inngest/is-on";
import { keepAddressBook } from "@/lib/addresses/keep-book";
import { standInFront } from "@/lib/cache/stand-in-front";
import { log } from "@/lib/log";
import { startEmbeddedTimer } from "@/lib/notifications/embedded-timer";
import { checkStorage } from "@/lib/storage/check-storage";
import { keepTime } from "./keep-time";
import { notePeerAddresses } from "./peer-address";

const patience = 20;
const pauseMs = 1_000;

/** What must hold before the server answers. Ends the process where it does not. */
export async function boot(): Promise<void> {
  notePeerAddresses();
  standInFront();
  await refuseDangerousRole();
  await keepTime();
  keepAddressBook();
  if (!inngestIsOn()) startEmbeddedTimer();
  // Nobody waits for it: pages and bookings need no files.
  void checkStorage();
}

/** The wall does not hold every role (db/assert-safe-role). A database that is still starting is waited for. */
async function refuseDangerousRole(triesLeft = patience): Promise<void> {
  try {
    await assertSafeRole();
  } catch (error) {
    if (error instanceof ServiceUnavailableError && triesLeft > 0) {
      log.warn({ triesLeft }, "the database does not answer yet");
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      return refuseDangerousRole(triesLeft - 1);
    }
    log.fatal({ err: error }, "the server does not start");
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
