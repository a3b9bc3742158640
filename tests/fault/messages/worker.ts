import { tenantById } from "@/db/lookups";
import { onceOf } from "@/lib/api/idempotency";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { startEmbeddedTimer } from "@/lib/notifications/embedded-timer";
import { memberScope, publicScope } from "../../factories/scopes";
import { type Act, type Acted, clientOf } from "./acts";

// The application without its pages: its verbs, asked from outside, beside the timer that sends what is owed.
startEmbeddedTimer();
process.on("message", async ({ id, act }: { id: number; act: Act }) => {
  const answer = await acted(act).catch((error: unknown) => ({ error: String(error) }));
  process.send?.({ id, ...answer });
});
process.once("disconnect", () => process.exit(0));
process.send?.({ id: 0 });

async function acted(act: Act): Promise<Acted> {
  const tenant = await tenantById(act.tenantId);
  if (!tenant) throw new Error("The practice is gone");
  const desk = memberScope({ tenant }, "owner", { nowMs: Date.now() });
  const { appointmentId, start, serviceId, professionalId } = act;
  switch (act.kind) {
    case "book": {
      const wanted = { serviceId, professionalId, start, client: clientOf(act) };
      const once = onceOf(act.key, wanted);
      const booked = await bookAppointment(publicScope({ tenant }, Date.now()), wanted, { once });
      return booked.ok ? { appointmentId: booked.value.id } : { refusal: booked.code };
    }
    case "move": {
      const moved = await rescheduleAppointment(desk, { appointmentId, start, reason: "Prueba" });
      return moved.ok ? { appointmentId } : { refusal: moved.code };
    }
    case "cancel": {
      const cancelled = await cancelAppointment(desk, { appointmentId, reason: "Prueba" });
      return cancelled.ok ? { appointmentId } : { refusal: cancelled.code };
    }
  }
}
