import fc from "fast-check";
import { bookVisit } from "@/lib/visits/book-visit";
import { cancelVisit } from "@/lib/visits/cancel-visit";
import { cancelVisitInput } from "@/lib/visits/schema";
import { command, pick } from "./command";
import { anyStart, drawn } from "./draws";

/** Two services one after the other, with anybody. */
export const deskBooksVisit = fc
  .record({ services: fc.tuple(drawn, drawn), client: drawn, start: anyStart })
  .map((given) =>
    command("deskBooksVisit", given, async (world, known, { services, client, start }) => {
      const outcome = await bookVisit(world.desk, {
        parts: services.map((each) => ({
          serviceId: pick(world.serviceIds, each) ?? "",
          professionalId: "any",
        })),
        clientId: pick(world.clientIds, client),
        start,
      });
      if (outcome.ok) known.appointmentIds.push(...outcome.value.appointmentIds);
      return outcome;
    }),
  );

export const deskCancelsVisit = drawn.map((which) =>
  command("deskCancelsVisit", which, async (world, known) => {
    const appointmentId = pick(known.appointmentIds, which);
    if (!appointmentId) return undefined;
    const wanted = { appointmentId, reach: "visit", reason: "No puede venir" };
    return cancelVisit(world.desk, cancelVisitInput.parse(wanted));
  }),
);
