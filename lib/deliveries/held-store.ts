import { sql } from "drizzle-orm";
import { appointment, appointmentEvent, client, notification, site } from "@/db/schema";

const ofItsVersion = sql`e.tenant_id = ${notification.tenantId} AND e.appointment_id = ${notification.appointmentId}
  AND e.version = ${notification.forVersion}`;

/** What `heldUntil` reads, beside a message joined with its appointment and client; as the claim asks it. */
export const heldColumns = {
  clientZone: client.timeZone,
  siteZone: sql<string | null>`(
    SELECT s.time_zone FROM ${site} s WHERE s.tenant_id = ${notification.tenantId} AND s.id = ${appointment.siteId})`,
  isAnswer: sql<boolean>`${notification.userId} IS NULL AND EXISTS (
    SELECT FROM ${appointmentEvent} e WHERE ${ofItsVersion} AND e.actor_kind IN ('client', 'visitor')
      AND e.created_at > now() - interval '1 hour')`,
  previousStartsAt: sql<Date | null>`(
    SELECT e.from_starts_at FROM ${appointmentEvent} e WHERE ${ofItsVersion} AND e.kind = 'rescheduled'
    ORDER BY e.created_at DESC LIMIT 1)`.mapWith(appointmentEvent.fromStartsAt),
};
