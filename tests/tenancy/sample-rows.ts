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

/** Columns of which a row fills one at most. */
const alternatives: Readonly<Record<string, readonly (readonly string[])[]>> = {
  occupancy: [
    ["professional_id", "resource_id", "client_id", "seat_of_id"],
    ["appointment_id", "group_session_id", "hold_id"],
  ],
  time_off: [["professional_id", "resource_id"]],
  notification: [
    [
      ...["appointment_id", "waitlist_offer_id", "client_id", "email_change_id"],
      ...["booking_request_id", "entry_code_id"],
    ],
  ],
  calendar_feed: [["client_id", "professional_id"]],
};

/** What a row that points somewhere with that column has to say besides. */
const demands: Readonly<Record<string, Row>> = {
  "occupancy.hold_id": { expires_at: new Date() },
  "notification.waitlist_offer_id": { kind: "offered" },
  "notification.delay_notice_id": { kind: "running_late" },
  "notification.client_id": { kind: "invited" },
  "notification.email_change_id": { kind: "confirm_email" },
  "notification.booking_request_id": { kind: "confirm_booking" },
  "notification.entry_code_id": { kind: "entry_code" },
  "notification.user_id": { kind: "staff_booked" },
  "waitlist_entry.site_id": { any_site: false },
  "waitlist_offer.appointment_id": { status: "accepted", ended_at: new Date() },
};

/** What else has to change in a sample row so that it may point somewhere with that column. */
export function besides(table: string, column: string): Row {
  const rivals = (alternatives[table] ?? []).find((group) => group.includes(column)) ?? [];
  const cleared = Object.fromEntries(
    rivals.filter((rival) => rival !== column).map((rival) => [rival, null]),
  );
  return { ...cleared, ...demands[`${table}.${column}`] };
}

let levels = 0;

/** Two tenants that are made one after the other do not share a level: it is unique in each. */
function nextLevel(): number {
  levels += 1;
  return 1 + (levels % 9);
}

let made = 0;

/** The same of what is one of a few words. */
function either(...[odd, even]: readonly [string, string]): string {
  return made % 2 === 1 ? odd : even;
}

function newIds() {
  const id = randomUUID;
  made += 1;
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
    ...{ site: id(), resourceKind: id(), resource: id(), series: id(), session: id(), hold: id() },
    ...{ entry: id(), freed: id(), offer: id(), delay: id() },
    ...{ intake: id(), consent: id() },
  };
}

function sampleRows(ids: ReturnType<typeof newIds>): Map<string, Row> {
  const of = { tenant_id: ids.tenant };
  const { client: client_id, professional: professional_id, service: service_id } = ids;
  const {
    site: site_id,
    resource: resource_id,
    series: series_id,
    session: group_session_id,
  } = ids;
  const appointment_id = ids.appointment;
  const startsAt = new Date(Date.UTC(2031, 0, 1) + Math.floor(Math.random() * 1e8) * 60_000);
  const time = { starts_at: startsAt, ends_at: new Date(startsAt.getTime() + 30 * 60_000) };
  const later = new Date(startsAt.getTime() + 86_400_000);
  return new Map<string, Row>([
    ["site", { ...of, id: site_id, name: "Sample", time_zone: "America/Santiago" }],
    [
      "travel_time",
      { ...of, id: randomUUID(), from_site_id: null, to_site_id: site_id, minutes: 30 },
    ],
    [
      "page_version",
      {
        ...{ ...of, id: randomUUID(), content: { sections: [] } },
        ...{ number: nextLevel(), published_at: new Date() },
      },
    ],
    ["tenant_domain", { ...of, id: randomUUID(), host: `${randomUUID()}.example` }],
    ["image", { ...of, id: randomUUID(), hash: randomUUID(), width: 8, height: 8, widths: [8] }],
    ["resource_kind", { ...of, id: ids.resourceKind, name: ids.resourceKind }],
    ["resource", { ...of, id: resource_id, kind_id: ids.resourceKind, site_id, name: resource_id }],
    [
      "holiday",
      { ...of, id: randomUUID(), on_date: startsAt.toISOString().slice(0, 10), name: "Sample" },
    ],
    ["professional", { ...of, id: professional_id, name: "Sample" }],
    ["special_hours", { ...of, id: randomUUID(), professional_id, site_id, on_date: "2031-01-06" }],
    [
      "membership",
      { ...of, id: ids.membership, user_id: ids.user, role: "owner", professional_id },
    ],
    [
      "membership_grant",
      { ...of, id: randomUUID(), membership_id: ids.membership, professional_id },
    ],
    [
      "membership_follow",
      { ...of, id: randomUUID(), membership_id: ids.membership, professional_id },
    ],
    ["service", { ...of, id: service_id, name: "Sample", duration_minutes: 30, step_minutes: 30 }],
    ["professional_service", { ...of, id: randomUUID(), professional_id, service_id }],
    [
      "weekly_hours",
      { ...of, id: randomUUID(), professional_id, weekday: 1, start_minute: 540, end_minute: 720 },
    ],
    ["opening", { ...of, id: randomUUID(), professional_id, batch_id: randomUUID(), ...time }],
    ["time_off", { ...of, id: randomUUID(), professional_id, ...time }],
    ["priority_level", { ...of, id: randomUUID(), level: nextLevel(), name: "Sample" }],
    ["priority_rule", { ...of, id: randomUUID(), level: 1, kind: "first_visit", name: "Sample" }],
    [
      "reserved_hours",
      {
        ...{ ...of, id: randomUUID(), level: 1, professional_id, weekday: 1 },
        ...{ start_minute: 540, end_minute: 600, release_minutes: 60 },
      },
    ],
    ["client", { ...of, id: client_id, name: "Sample", email: "shared@sample.example" }],
    [
      "waitlist_entry",
      { ...of, id: ids.entry, client_id, service_id, professional_id, from_date: "2031-01-06" },
    ],
    ["appointment_series", { ...of, id: series_id, every: 1, unit: "week", count: 3 }],
    [
      "group_session",
      {
        ...{ ...of, id: group_session_id, service_id, professional_id, site_id, resource_id },
        ...{ ...time, capacity: 4 },
      },
    ],
    [
      "appointment",
      {
        ...{ ...of, id: appointment_id, client_id, professional_id, service_id, ...time },
        ...{ code: randomUUID(), status: "confirmed", source: "staff", currency: "CLP" },
        ...{ site_id, resource_id, series_id, group_session_id },
      },
    ],
    [
      "slot_hold",
      {
        ...{ ...of, id: ids.hold, service_id, professional_id, site_id, resource_id, ...time },
        ...{ group_session_id, expires_at: later },
      },
    ],
    ["queue_day", { ...of, id: randomUUID(), site_id, day: "2031-01-06" }],
    [
      "queue_entry",
      {
        ...{ ...of, id: randomUUID(), site_id, day: "2031-01-06", is_walk_in: true },
        ...{
          number: 1 + Math.floor(Math.random() * 30_000),
          name: "Sample",
          client_id,
          service_id,
          professional_id,
        },
        ...{ arrived_at: startsAt, token_hash: randomBytes(32), expires_at: later },
      },
    ],
    ["queue_screen", { ...of, id: randomUUID(), site_id, token_hash: randomBytes(32) }],
    ["occupancy", { ...of, id: randomUUID(), appointment_id, professional_id, ...time }],
    [
      "freed_time",
      { ...of, id: ids.freed, professional_id, ...time, due_at: later, run_at: later },
    ],
    [
      "waitlist_offer",
      {
        ...{ ...of, id: ids.offer, entry_id: ids.entry, client_id, service_id, professional_id },
        ...{ freed_time_id: ids.freed, hold_id: ids.hold, site_id, group_session_id, ...time },
        // Of those that stand there is one for a person, and one for a time.
        ...{ expires_at: later, status: "declined", ended_at: later },
      },
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
      "family_tie",
      {
        ...{ ...of, id: randomUUID(), carer_id: client_id, person_id: client_id },
        relation: "child",
      },
    ],
    [
      "email_change",
      {
        ...{ ...of, id: randomUUID(), client_id },
        ...{ email: "new@sample.example", expires_at: later },
      },
    ],
    [
      "shared_document",
      {
        ...{ ...of, id: randomUUID(), client_id, name: "Sample", kind: "pdf", size_bytes: 8 },
        file_key: `${ids.tenant}/documents/${randomUUID()}`,
      },
    ],
    ["agenda_round", { ...of, id: randomUUID(), day: `2031-01-${10 + nextLevel()}` }],
    [
      "mail_suppression",
      { ...of, id: randomUUID(), email: `${randomUUID()}@sample.example`, reason: "bounced" },
    ],
    ["channel_setting", { ...of, id: randomUUID(), channel: either("sms", "email") }],
    [
      "channel_order",
      { ...of, id: randomUUID(), purpose: either("news", "after"), channels: ["sms"] },
    ],
    [
      "whatsapp_template",
      {
        ...{
          ...of,
          id: randomUUID(),
          kind: "booked",
          language: either("es", "en"),
          variables: ["practice"],
        },
        content_sid: `HX${randomBytes(16).toString("hex")}`,
      },
    ],
    [
      "text_consent",
      {
        ...{ ...of, id: randomUUID(), client_id, phone: "+18095550101", given: false },
        ...{ way: "portal", actor_kind: "client", provider_id: randomUUID() },
      },
    ],
    [
      "phone_suppression",
      { ...of, id: randomUUID(), phone: "+18095550101", channel: either("sms", "whatsapp") },
    ],
    [
      "text_charge",
      { ...of, id: randomUUID(), channel: "sms", provider_id: randomUUID(), segments: 1 },
    ],
    [
      "push_device",
      {
        ...{ ...of, id: randomUUID(), user_id: ids.user, endpoint: randomUUID() },
        ...{ public_key: "Sample", auth_secret: "Sample", name: "Sample", browser: randomUUID() },
      },
    ],
    [
      "message_wording",
      { ...of, id: randomUUID(), word_set: randomUUID(), locale: "es", updated_at: later },
    ],
    ["file_removal", { ...of, id: randomUUID(), file_key: randomUUID(), due_at: later }],
    ["client_account", { ...of, id: randomUUID(), client_id, password_hash: "none" }],
    [
      "entry_code",
      { ...of, id: randomUUID(), email: `${randomUUID()}@sample.example`, expires_at: later },
    ],
    [
      "booking_request",
      {
        ...{ ...of, id: randomUUID(), hold_id: randomUUID(), code_id: randomUUID() },
        ...{ email: "new@sample.example", name: "Sample", source: "public", expires_at: later },
        appointment_id,
      },
    ],
    ["intake_form", { ...of, id: ids.intake, service_id, version: 1, questions: "[]" }],
    [
      "intake_answer",
      { ...of, id: randomUUID(), appointment_id, form_id: ids.intake, answers: "{}" },
    ],
    ["consent_text", { ...of, id: ids.consent, service_id, version: 1, body: "Sample" }],
    ["consent_given", { ...of, id: randomUUID(), appointment_id, consent_text_id: ids.consent }],
    [
      "calendar_feed",
      { ...of, id: randomUUID(), client_id, token_hash: randomBytes(32), revoked_at: later },
    ],
    [
      "idempotency_key",
      {
        ...{ ...of, id: randomUUID(), key: randomUUID(), request_hash: randomBytes(32) },
        ...{ response_status: 201, response_body: "{}" },
      },
    ],
    [
      "delay",
      {
        ...{ ...of, id: ids.delay, professional_id, day: "2031-01-06", kind: "late", minutes: 20 },
        ...{ starts_at: startsAt, resumes_at: startsAt, ends_at: later, ended_at: later },
      },
    ],
    [
      "delay_notice",
      {
        ...{ ...of, id: randomUUID(), delay_id: ids.delay, appointment_id, way: "tell" },
        ...{ version: 1, from_starts_at: startsAt, expected_at: later, reach: "mail" },
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
