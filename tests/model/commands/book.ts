import fc from "fast-check";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { stranger } from "../../booking/wishes";
import { command, pick } from "./command";
import { anyStart, drawn } from "./draws";

const wish = fc.record({ service: drawn, professional: drawn, client: drawn, start: anyStart });

/** A visitor whom nobody knows, with anybody or with one of the professionals. */
export const visitorBooks = wish.map((given) =>
  command("visitorBooks", given, async (world, known, { service, professional, start }) => {
    const outcome = await bookAppointment(world.visitor, {
      serviceId: pick(world.serviceIds, service) ?? "",
      professionalId: pick(["any", ...world.practice.professionalIds], professional) ?? "any",
      start,
      client: stranger(),
    });
    if (outcome.ok) known.appointmentIds.push(outcome.value.id);
    return outcome;
  }),
);

/** The desk books one of few clients, sometimes outside of hours, sometimes on top of another. */
export const deskBooks = fc
  .record({ wish, outsideHours: fc.boolean(), overbook: fc.boolean() })
  .map((given) =>
    command("deskBooks", given, async (world, known, { wish: wanted, outsideHours, overbook }) => {
      const outcome = await bookAppointment(world.desk, {
        serviceId: pick(world.serviceIds, wanted.service) ?? "",
        professionalId: pick(world.practice.professionalIds, wanted.professional) ?? "",
        clientId: pick(world.clientIds, wanted.client) ?? "",
        start: wanted.start,
        outsideHours,
        ...(overbook ? { overbook, overbookReason: "Dolor agudo" } : {}),
      });
      if (outcome.ok) known.appointmentIds.push(outcome.value.id);
      return outcome;
    }),
  );
