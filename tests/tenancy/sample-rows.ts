import { randomBytes, randomUUID } from "node:crypto";
import type { Sql } from "postgres";

export type Row = Record<string, unknown>;

/** The rows of one tenant, a table each; what they point at stands before them. */
export type SampleTenant = { readonly id: string; readonly rows: ReadonlyMap<string, Row> };

/**
 * One row in every tenant table, written as the admin. A table that has no sample here fails the walk over all
 * tables: give it one when the schema grows.
 */
export async function sampleTenant(admin: Sql): Promise<SampleTenant> {
  const ids = newIds();
  const rows = sampleRows(ids);
  await admin.begin(async (tx) => {
    await tx`SELECT set_config('app.door', 'system', true), set_config('app.tenant_id', ${ids.tenant}, true)`;
    await tx`INSERT INTO plan (id, code, name, price_minor, currency, limits)
      VALUES (${ids.plan}, ${ids.plan}, 'Sample', 0, 'USD', '{}')`;
    await tx`INSERT INTO user_account (id, email, name, password_hash)
      VALUES (${ids.user}, ${`${ids.user}@sample.example`}, 'Sample', 'none')`;
    await tx`INSERT INTO tenant (id, slug, name, time_zone, country, currency, plan_id, brand)
      VALUES (${ids.tenant}, ${`sample-${ids.tenant}`}, 'Sample', 'America/Santiago', 'CL', 'CLP', ${ids.plan}, '{}')`;
    for (const [table, row] of rows) await tx`INSERT INTO ${tx(table)} ${tx(row)}`;
  });
  return { id: ids.tenant, rows };
}

/** Columns of which a row fills exactly one. */
export const alternatives: Readonly<Record<string, readonly string[]>> = {
  occupancy: ["professional_id", "client_id"],
};

function newIds() {
  const id = randomUUID;
  return {
    ...{
      tenant: id(),
      plan: id(),
      user: id(),
      professional: id(),
      membership: id(),
      service: id(),
    },
    ...{ client: id(), appointment: id(), invitation: id() },
  };
}

function sampleRows(ids: ReturnType<typeof newIds>): Map<string, Row> {
  const of = { tenant_id: ids.tenant };
  const { client: client_id, professional: professional_id, service: service_id } = ids;
  const appointment_id = ids.appointment;
  const startsAt = new Date(Date.UTC(2031, 0, 1) + Math.floor(Math.random() * 1e6) * 60_000);
  const time = { starts_at: startsAt, ends_at: new Date(startsAt.getTime() + 30 * 60_000) };
  const later = new Date(startsAt.getTime() + 86_400_000);
  return new Map<string, Row>([
    ["professional", { ...of, id: professional_id, name: "Sample" }],
    [
      "membership",
      { ...of, id: ids.membership, user_id: ids.user, role: "owner", professional_id },
    ],
    ["service", { ...of, id: service_id, name: "Sample", duration_minutes: 30, step_minutes: 30 }],
    ["professional_service", { ...of, id: randomUUID(), professional_id, service_id }],
    [
      "weekly_hours",
      { ...of, id: randomUUID(), professional_id, weekday: 1, start_minute: 540, end_minute: 720 },
    ],
    ["opening", { ...of, id: randomUUID(), professional_id, batch_id: randomUUID(), ...time }],
    ["time_off", { ...of, id: randomUUID(), professional_id, ...time }],
    ["client", { ...of, id: client_id, name: "Sample", email: "shared@sample.example" }],
    [
      "appointment",
      {
        ...{ ...of, id: appointment_id, client_id, professional_id, service_id, ...time },
        ...{ code: randomUUID(), status: "confirmed", source: "staff", currency: "CLP" },
      },
    ],
    [
      "occupancy",
      { ...of, id: randomUUID(), appointment_id, professional_id, client_id: null, ...time },
    ],
    [
      "appointment_event",
      {
        ...{ ...of, id: randomUUID(), appointment_id, version: 1, kind: "booked" },
        ...{ to_status: "confirmed", actor_kind: "member" },
      },
    ],
    [
      "invitation",
      {
        ...of,
        id: ids.invitation,
        client_id,
        appointment_id,
        token_hash: randomBytes(32),
        expires_at: later,
      },
    ],
    [
      "client_session",
      {
        ...{ ...of, id: randomUUID(), client_id, invitation_id: ids.invitation },
        ...{ token_hash: randomBytes(32), expires_at: later },
      },
    ],
    [
      "idempotency_key",
      {
        ...{ ...of, id: randomUUID(), key: randomUUID(), request_hash: randomBytes(32) },
        ...{ response_status: 201, response_body: "{}" },
      },
    ],
    [
      "notification",
      {
        ...{ ...of, id: randomUUID(), appointment_id, kind: "booked", channel: "email" },
        ...{
          dedupe_key: randomUUID(),
          for_version: 1,
          due_at: startsAt,
          expires_at: later,
          run_at: startsAt,
        },
      },
    ],
    [
      "audit_log",
      { ...of, id: randomUUID(), actor_kind: "member", action: "sample", subject_type: "client" },
    ],
  ]);
}
