import { sql } from "drizzle-orm";
import fc from "fast-check";
import { withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { holdSlot } from "@/lib/holds/hold-slot";
import { releaseHold } from "@/lib/holds/release-hold";
import { bookVisit } from "@/lib/visits/book-visit";
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

/** Two services one after the other, of one professional each, or of whoever is free. */
export const visitorHoldsVisit = fc
  .record({
    parts: fc.tuple(drawnPart(), drawnPart()),
    start: anyStart,
    before: fc.option(drawn),
  })
  .map((given) =>
    command("visitorHoldsVisit", given, async (world, known, { before, ...wanted }) => {
      const { start } = wanted;
      const parts = wanted.parts.map(({ service, professional }) => ({
        serviceId: pick(world.serviceIds, service) ?? "",
        professionalId:
          professional === null
            ? "any"
            : (pick(world.practice.professionalIds, professional) ?? ""),
      }));
      // Also one of a single service: the visitor has changed their mind.
      const held = [...known.visitHolds, ...known.holds];
      const holdId = before === null ? undefined : pick(held, before)?.holdId;
      const outcome = await holdSlot(world.visitor, { parts, start, holdId });
      if (outcome.ok) known.visitHolds.push({ parts, start, holdId: outcome.value.id });
      return outcome;
    }),
  );

export const visitorBooksHeldVisit = drawn.map((which) =>
  command("visitorBooksHeldVisit", which, async (world, known) => {
    const kept = pick(known.visitHolds, which);
    if (!kept) return undefined;
    const outcome = await bookVisit(world.visitor, { ...kept, client: stranger() });
    if (outcome.ok) known.appointmentIds.push(...outcome.value.appointmentIds);
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
    const kept = pick([...known.holds, ...known.visitHolds], which);
    return kept && releaseHold(world.visitor, kept);
  }),
);

/** The minutes of a hold go by. */
export const holdExpires = drawn.map((which) =>
  command("holdExpires", which, async (world, known) => {
    const kept = pick([...known.holds, ...known.visitHolds], which);
    if (!kept) return undefined;
    const its = sql`SELECT id FROM slot_hold WHERE ${kept.holdId} IN (id, visit_id)`;
    await withTenant(world.desk, async (tx) => {
      await tx.execute(sql`${its} FOR UPDATE`);
      await tx.execute(sql`UPDATE occupancy SET expires_at = now() WHERE hold_id IN (${its})`);
      await tx.execute(sql`UPDATE slot_hold SET expires_at = now() WHERE id IN (${its})`);
    });
    return { ok: true };
  }),
);

/** A service, and who is to give it; null is anybody. */
function drawnPart() {
  return fc.record({ service: drawn, professional: fc.option(drawn) });
}
