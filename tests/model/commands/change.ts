import fc from "fast-check";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { command, pick } from "./command";
import { anyStart, drawn } from "./draws";

export const deskMoves = fc
  .record({ which: drawn, professional: drawn, start: anyStart, outsideHours: fc.boolean() })
  .map((given) =>
    command("deskMoves", given, async (world, known, { which, professional, ...target }) => {
      const appointmentId = pick(known.appointmentIds, which);
      if (!appointmentId) return undefined;
      const professionalId = pick([undefined, ...world.practice.professionalIds], professional);
      const wanted = { appointmentId, professionalId, ...target };
      return rescheduleAppointment(world.desk, wanted);
    }),
  );

export const deskCancels = drawn.map((which) =>
  command("deskCancels", which, async (world, known) => {
    const appointmentId = pick(known.appointmentIds, which);
    if (!appointmentId) return undefined;
    return cancelAppointment(world.desk, { appointmentId, reason: "No puede venir" });
  }),
);

/** Somebody arrives, is attended, did not come; or a note is taken back. */
export const deskNotes = fc
  .record({ which: drawn, step: fc.constantFrom("arrive", "start", "complete", "miss", "undo") })
  .map((given) =>
    command("deskNotes", given, async (world, known, { which, step }) => {
      const appointmentId = pick(known.appointmentIds, which);
      if (!appointmentId) return undefined;
      return changeStatus(world.desk, { appointmentId, step });
    }),
  );
