import fc from "fast-check";
import { bookSeries } from "@/lib/series/book-series";
import { cancelSeries } from "@/lib/series/cancel-series";
import { moveSeries } from "@/lib/series/move-series";
import { bookSeriesInput, cancelSeriesInput, moveSeriesInput } from "@/lib/series/schema";
import { seriesReaches } from "@/lib/series/views";
import { command, expectKnownRefusal, pick } from "./command";
import { anyStart, drawn } from "./draws";

export const deskBooksSeries = fc
  .record({ service: drawn, professional: drawn, client: drawn, start: anyStart })
  .map((given) =>
    command("deskBooksSeries", given, async (world, known, drawnOnes) => {
      const wanted = bookSeriesInput.parse({
        serviceId: pick(world.serviceIds, drawnOnes.service),
        professionalId: pick(["any", ...world.practice.professionalIds], drawnOnes.professional),
        clientId: pick(world.clientIds, drawnOnes.client),
        start: drawnOnes.start,
        repeat: { every: 1, unit: "day", count: 2 },
      });
      const outcome = await bookSeries(world.desk, wanted);
      expectKnownUnlessConflicts(outcome);
      if (outcome.ok) known.appointmentIds.push(...outcome.value.appointmentIds);
    }),
  );

export const deskCancelsSeries = fc
  .record({ which: drawn, reach: fc.constantFrom(...seriesReaches) })
  .map((given) =>
    command("deskCancelsSeries", given, async (world, known, { which, reach }) => {
      const appointmentId = pick(known.appointmentIds, which);
      if (!appointmentId) return;
      const wanted = { appointmentId, reach, reason: "Se va de viaje" };
      expectKnownRefusal(await cancelSeries(world.desk, cancelSeriesInput.parse(wanted)));
    }),
  );

/** This one and the next, each to a time of its own. */
export const deskMovesSeries = fc
  .record({ which: drawn, professional: drawn, starts: fc.tuple(anyStart, anyStart) })
  .map((given) =>
    command("deskMovesSeries", given, async (world, known, { which, professional, starts }) => {
      const moved = [which, which + 1].map((each) => pick(known.appointmentIds, each));
      const professionalId = pick(world.practice.professionalIds, professional);
      if (!moved[0] || moved[0] === moved[1]) return;
      const wanted = {
        appointmentId: moved[0],
        moves: moved.map((id, index) => `${id} ${starts[index]} ${professionalId}`),
      };
      expectKnownUnlessConflicts(await moveSeries(world.desk, moveSeriesInput.parse(wanted)));
    }),
  );

/** Conflicts are shown date by date, each with its own reason. */
function expectKnownUnlessConflicts(outcome: { ok: true } | { ok: false; code: string }): void {
  if (outcome.ok || outcome.code !== "series_conflicts") expectKnownRefusal(outcome);
}
