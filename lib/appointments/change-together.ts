import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { type Failure, fail, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweMessages, undoSeconds } from "@/lib/notifications/outbox";
import { writeOfferDelay } from "@/lib/waitlist/write-offer-delay";
import type { Changed, ChangedAppointment } from "./change-appointment";
import type { AppointmentRow } from "./store";
import { lockAppointments } from "./together-store";

export type { AppointmentRow } from "./store";

type Refused<C extends string, D> = Failure<C | "not_found", D>;

/**
 * The frame of a change of several appointments of one client: all of them in one transaction, or none, whichever of
 * them is refused. `find` says which, before they are locked. One message, with the first, speaks for all; reminders
 * each has of its own.
 */
export async function changeTogether<C extends string, D>(
  scope: TenantScope,
  find: (tx: Tx) => Promise<Result<readonly string[], C, D>>,
  change: (tx: Tx, rows: readonly AppointmentRow[]) => Promise<Result<readonly Changed[], C, D>>,
): Promise<Result<readonly ChangedAppointment[], C | "not_found", D>> {
  let refused: Refused<C, D> | undefined;
  let leavesAfterSeconds = 0;
  try {
    const value = await withTenant(scope, async (tx) => {
      const refuse = (failure: Refused<C, D>): never => {
        refused = failure;
        throw new NothingChanged();
      };
      const found = await find(tx);
      if (!found.ok) return refuse(found);
      const rows = await lockAppointments(tx, scope, found.value);
      if (!rows) return refuse(fail("not_found"));
      const changed = await change(tx, rows);
      if (!changed.ok) return refuse(changed);
      if (changed.value.some(({ waits }) => waits)) {
        leavesAfterSeconds = undoSeconds;
        await writeOfferDelay(tx, scope, undoSeconds);
      }
      return tell(tx, scope, rows, changed.value);
    });
    kickNotifications(scope, { afterSeconds: leavesAfterSeconds });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof NothingChanged && refused) return refused;
    throw error;
  }
}

/** Rolls back what was written before one of them was refused. */
class NothingChanged extends Error {}

async function tell(
  tx: Tx,
  scope: TenantScope,
  rows: readonly AppointmentRow[],
  changed: readonly Changed[],
): Promise<readonly ChangedAppointment[]> {
  const owed = changed.map((each, index) => ({ ...each, id: rows[index]?.id ?? "" }));
  const first = owed.find(({ message }) => message !== null);
  await Promise.all(
    owed.map(({ id, version, startsAt, message, isTold, waits }) =>
      message === null
        ? undefined
        : oweMessages(tx, scope, {
            ...{ appointmentId: id, version, startsAt, kind: message },
            ...{
              isTold: isTold !== false && id === first?.id,
              isWithheld: isTold === false,
              waits,
            },
          }),
    ),
  );
  return owed.map(({ id, version }) => ({ id, version }));
}
