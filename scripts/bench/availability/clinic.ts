import type postgres from "postgres";
import type { TenantScope } from "../../../db/scope";
import type { SchedulingContext } from "../../../lib/core/scheduling/context";
import { createTenant, publicScope } from "../../../tests/factories";

/** A workload's professionals, hours and appointments as rows of a tenant. */
export async function createClinic(
  admin: postgres.Sql,
  { timeZone, rules, professionals }: SchedulingContext,
  nowMinute: number,
) {
  const { durationMinutes, stepMinutes, horizonDays } = rules;
  const at = await createTenant({
    tenant: { timeZone },
    professionals: professionals.length,
    service: { durationMinutes, stepMinutes, horizonDays, minimumNoticeMinutes: 0 },
    hours: null,
  });
  const scope: TenantScope = publicScope(at, nowMinute * 60_000);
  const [tenantId, ids] = [at.tenant.id, at.professionalIds];
  const hours = professionals.flatMap(({ weeklyHours }, index) =>
    weeklyHours.map((each) => ({ id: ids[index] ?? "", ...each })),
  );
  await admin`
    INSERT INTO weekly_hours (tenant_id, id, professional_id, weekday, start_minute, end_minute)
    SELECT ${tenantId}::uuid, gen_random_uuid(), professional_id, weekday, from_minute, to_minute
    FROM unnest(${hours.map(({ id }) => id)}::uuid[], ${hours.map(({ weekday }) => weekday)}::int[],
      ${hours.map((each) => each.startMinuteOfDay)}::int[], ${hours.map((each) => each.endMinuteOfDay)}::int[])
      AS each (professional_id, weekday, from_minute, to_minute)`;
  const busy = professionals.flatMap((each, index) =>
    each.busy.map((time) => ({ id: ids[index] ?? "", ...time })),
  );
  await admin`
    WITH given AS (
      SELECT gen_random_uuid() AS id, professional_id, n, to_timestamp(from_minute * 60) AS starts_at,
        to_timestamp(to_minute * 60) AS ends_at
      FROM unnest(${busy.map(({ id }) => id)}::uuid[], ${busy.map(({ startMinute }) => startMinute)}::int8[],
        ${busy.map(({ endMinute }) => endMinute)}::int8[])
        WITH ORDINALITY AS each (professional_id, from_minute, to_minute, n)
    ), booked AS (
      INSERT INTO appointment (tenant_id, id, code, client_id, professional_id, service_id, status, starts_at, ends_at,
        source, currency)
      SELECT ${tenantId}::uuid, id, 'W' || n, ${at.clientId}::uuid, professional_id, ${at.serviceId}::uuid, 'confirmed',
        starts_at, ends_at, 'public', 'DOP'
      FROM given
    )
    INSERT INTO occupancy (tenant_id, id, appointment_id, professional_id, starts_at, ends_at)
    SELECT ${tenantId}::uuid, gen_random_uuid(), id, professional_id, starts_at, ends_at FROM given`;
  return { at, scope };
}
