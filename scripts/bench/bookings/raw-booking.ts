import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { TenantScope, Tx } from "../../../db/scope";
import type { Placement } from "../../../lib/appointments/placement";
import type { TestTenant } from "../../../tests/factories";
import type { Wish } from "./wishes";

/** What one call of `bench.book` is given. */
export type RawBooking = readonly (string | null)[];

/**
 * The verb's work as one SQL function, which is one statement and one round trip: lock and look for the client, read
 * everything that the rules need (the engine's own statement), and write the same rows through the same functions,
 * behind the same wall. Only the decision itself is left out: it takes the time as free, and the constraint is the judge.
 */
export async function createRawBooking(admin: postgres.Sql): Promise<void> {
  const { contextStatement } = await import("../../../lib/availability/context-statement");
  await admin.unsafe(`
    CREATE SCHEMA bench;
    GRANT USAGE ON SCHEMA bench TO app_user;
    CREATE FUNCTION bench.book(uuid, uuid, uuid, timestamptz, timestamptz, timestamptz, timestamptz, date, date,
      timestamptz, timestamptz, uuid[], uuid, uuid[], who text, mail text, tel text, asked jsonb) RETURNS json
    LANGUAGE plpgsql AS $$
    DECLARE
      rules json;
    BEGIN
      PERFORM set_config('app.tenant_id', $1::text, true);
      PERFORM app.clients_of_contact(who, mail, tel);
      SELECT engine.* INTO rules FROM (${contextStatement.standing}) engine;
      PERFORM app.place_appointments(asked);
      RETURN rules;
    END
    $$;
    GRANT EXECUTE ON FUNCTION bench.book TO app_user`);
}

/** Its values, made before the clock runs. */
export async function rawBooking(
  scope: TenantScope,
  { serviceId }: TestTenant,
  { professionalId, start, client, code }: Wish,
): Promise<RawBooking> {
  const { placeAppointments } = await import("../../../lib/appointments/place-appointments");
  const { askedOf } = await import("../../../lib/availability/context-store");
  const { readingRange } = await import("../../../lib/core/scheduling/context");
  const startMinute = Date.parse(start) / 60_000;
  const time = { startMinute, endMinute: startMinute + 30 };
  const range = { startMinute, endMinute: startMinute + 1 };
  const query = { serviceId, professionalId, range, reading: readingRange(range) };
  const sent = askedOf(scope, query).values;
  sent.push(client.name, client.email, client.phone);
  const collector = {
    $client: (_: TemplateStringsArray, ...values: string[]) => {
      sent.push(...values);
      return { execute: () => Promise.resolve() };
    },
  } as unknown as Tx;
  const clientId = randomUUID();
  const placement: Placement = {
    status: "confirmed",
    source: "public",
    confirms: true,
    ...{ appointmentId: randomUUID(), code, clientId, serviceId, professionalId },
    ...{ siteId: null, resourceId: null, visitId: null, seriesId: null, session: null },
    ...{ time, occupied: time, mostLanes: null, maxima: [], travels: false, overbookReason: null },
    ...{ priorityLevel: 0, reason: null, priceMinor: null },
  };
  await placeAppointments(collector, scope, [placement], {
    newClient: { id: clientId, ...client },
    visitorName: client.name,
  });
  return sent;
}

export async function bookRaw(sql: postgres.Sql, values: RawBooking): Promise<void> {
  const places = values.map((_, n) => `$${n + 1}`).join(", ");
  await sql.unsafe(`SELECT bench.book(${places})`, [...values], { prepare: true });
}
