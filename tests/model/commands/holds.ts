import { sql } from "drizzle-orm";
import fc from "fast-check";
import { withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { holdSlot } from "@/lib/holds/hold-slot";
import { releaseHold } from "@/lib/holds/release-hold";
import { stranger } from "../../booking/wishes";
import { command, pick } from "./command";
import { anyStart, drawn } from "./draws";

/** A visitor keeps a time while they fill in the form, or goes over to another with the hold they have. */
export const visitorHolds = fc
  .record({ service: drawn, professional: drawn, start: anyStart, before: fc.option(drawn) })
  .map((given) =>
    command("visitorHolds", given, async (world, known, { before, ...wanted }) => {
      const wish = {
        serviceId: pick(world.serviceIds, wanted.service) ?? "",
        professionalId: pick(world.practice.professionalIds, wanted.professional) ?? "",
        start: wanted.start,
      };
      const holdId = before === null ? undefined : pick(known.holds, before)?.holdId;
      const outcome = await holdSlot(world.visitor, { ...wish, holdId });
      if (outcome.ok) known.holds.push({ ...wish, holdId: outcome.value.id });
      return outcome;
    }),
  );

/** With the form filled in; twice or by two at once where two draw the same hold. */
export const visitorBooksWhatIsHeld = drawn.map((which) =>
  command("visitorBooksWhatIsHeld", which, async (world, known) => {
    const kept = pick(known.holds, which);
    if (!kept) return undefined;
    const outcome = await bookAppointment(world.visitor, { ...kept, client: stranger() });
    if (outcome.ok) known.appointmentIds.push(outcome.value.id);
    return outcome;
  }),
);

export const visitorLeaves = drawn.map((which) =>
  command("visitorLeaves", which, async (world, known) => {
    const kept = pick(known.holds, which);
    return kept && releaseHold(world.visitor, kept);
  }),
);

/** The minutes of a hold go by. */
export const holdExpires = drawn.map((which) =>
  command("holdExpires", which, async (world, known) => {
    const kept = pick(known.holds, which);
    if (!kept) return undefined;
    await withTenant(world.desk, async (tx) => {
      await tx.execute(sql`SELECT FROM slot_hold WHERE id = ${kept.holdId} FOR UPDATE`);
      await tx.execute(sql`UPDATE occupancy SET expires_at = now() WHERE hold_id = ${kept.holdId}`);
      await tx.execute(sql`UPDATE slot_hold SET expires_at = now() WHERE id = ${kept.holdId}`);
    });
    return { ok: true };
  }),
);
