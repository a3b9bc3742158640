import fc from "fast-check";
import { bookSeries } from "@/lib/series/book-series";
import { cancelSeries } from "@/lib/series/cancel-series";
import { moveSeries } from "@/lib/series/move-series";
import { bookSeriesInput, cancelSeriesInput, moveSeriesInput } from "@/lib/series/schema";
import { seriesReaches } from "@/lib/series/views";
import { command, pick } from "./command";
import { anyClock, anyLateClock, anyStart, dates, drawn } from "./draws";

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
      if (outcome.ok) {
        known.appointmentIds.push(...outcome.value.appointmentIds);
        known.series.push(outcome.value.appointmentIds);
      }
      return outcome;
    }),
  );

export const deskCancelsSeries = fc
  .record({ which: drawn, reach: fc.constantFrom(...seriesReaches) })
  .map((given) =>
    command("deskCancelsSeries", given, async (world, known, { which, reach }) => {
      const appointmentId = pick(known.appointmentIds, which);
      if (!appointmentId) return undefined;
      const wanted = { appointmentId, reach, reason: "Se va de viaje" };
      return cancelSeries(world.desk, cancelSeriesInput.parse(wanted));
    }),
  );

/** Both dates to another clock, with one of the professionals; the desk may stay longer for it. */
export const deskMovesSeries = fc
  .record({ which: drawn, professional: drawn, clock: fc.oneof(anyClock, anyLateClock) })
  .map((given) =>
    command("deskMovesSeries", given, async (world, known, { which, professional, clock }) => {
      const appointmentIds = pick(known.series, which);
      if (!appointmentIds) return undefined;
      const professionalId = pick(world.practice.professionalIds, professional);
      const wanted = {
        ...{ appointmentId: appointmentIds[0], outsideHours: true },
        moves: appointmentIds.map(
          (id, index) => `${id} ${dates[index]}T${clock} ${professionalId}`,
        ),
      };
      return moveSeries(world.desk, moveSeriesInput.parse(wanted));
    }),
  );
