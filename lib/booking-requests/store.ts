import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { bookingReach } from "@/lib/core/tenancy/permissions";
import type { KeptBooking, RequestRow } from "./request";

type NewRequest = Pick<RequestRow, "id" | "holdId" | "codeId" | "email" | "name" | "source"> & {
  readonly phone: string | null;
  readonly locale: string | null;
  readonly booking: KeptBooking;
};

/** Expires with its hold. */
export async function insertRequest(
  tx: Tx,
  { tenant }: TenantScope,
  request: NewRequest,
): Promise<void> {
  const { id, holdId, codeId, email, name, phone, source, locale } = request;
  await preparedOn(tx)`
    INSERT INTO booking_request
      (tenant_id, id, hold_id, code_id, email, name, phone, booking, source, locale, expires_at)
    SELECT ${tenant.id}::uuid, ${id}::uuid, ${holdId}::uuid, ${codeId}::uuid, ${email}, ${name}, ${phone},
      ${JSON.stringify(request.booking)}::text::jsonb, ${source}, ${locale}, min(h.expires_at)
    FROM slot_hold h WHERE h.tenant_id = ${tenant.id} AND ${holdId}::uuid IN (h.id, h.visit_id)`.execute();
}

/**
 * Kept from everybody else until the transaction ends; undefined where the tenant has none of that id, and for the team
 * where its time is of somebody that they do not work for.
 */
export async function lockRequest(
  tx: Tx,
  { tenant, actor }: TenantScope,
  id: string,
): Promise<RequestRow | undefined> {
  const reach = bookingReach(actor);
  const [row] = await preparedOn(tx)<RequestRow[]>`
    SELECT id, hold_id AS "holdId", code_id AS "codeId", email, name, source, booking, mails, attempts,
      (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAtMs",
      expires_at <= clock_timestamp() AS "isExpired", appointment_id AS "appointmentId"
    FROM booking_request r WHERE tenant_id = ${tenant.id} AND id = ${id} AND (${reach === "all"} OR (
      SELECT bool_and(h.professional_id = ANY (${reach === "all" ? [] : [...reach]}::uuid[])) FROM slot_hold h
      WHERE h.tenant_id = ${tenant.id} AND r.hold_id IN (h.id, h.visit_id))) FOR UPDATE`.execute();
  return row;
}

export async function findRequest(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
): Promise<RequestRow | undefined> {
  const [row] = await preparedOn(tx)<RequestRow[]>`
    SELECT id, hold_id AS "holdId", code_id AS "codeId", email, name, source, booking, mails, attempts,
      (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAtMs",
      expires_at <= clock_timestamp() AS "isExpired", appointment_id AS "appointmentId"
    FROM booking_request WHERE tenant_id = ${tenant.id} AND id = ${id}`.execute();
  return row;
}

export async function noteWrongCode(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await preparedOn(tx)`
    UPDATE booking_request SET attempts = attempts + 1
    WHERE tenant_id = ${tenant.id} AND id = ${id}`.execute();
}

/** Another mail has another code, and goes where it is wanted now. */
export async function changeMail(
  tx: Tx,
  { tenant }: TenantScope,
  { id, email, codeId }: Pick<RequestRow, "id" | "email" | "codeId">,
): Promise<void> {
  await preparedOn(tx)`
    UPDATE booking_request SET email = ${email}, code_id = ${codeId}, attempts = 0, mails = mails + 1,
      booking = jsonb_set(booking, '{client,email}', to_jsonb(${email}::text))
    WHERE tenant_id = ${tenant.id} AND id = ${id}`.execute();
}

/**
 * It became appointments; what was typed stands there now. That an e-mail is theirs is no word of theirs that they will
 * come. Sent behind the appointments, in their transaction.
 */
export async function settleRequest(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  appointmentIds: readonly string[],
): Promise<void> {
  const [first] = appointmentIds;
  await preparedOn(tx)`
    UPDATE booking_request SET appointment_id = ${first ?? null}::uuid, booking = NULL
    WHERE tenant_id = ${tenant.id} AND id = ${id}`.execute();
}

/** What was typed is forgotten with it. */
export async function deleteRequest(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await preparedOn(tx)`
    DELETE FROM booking_request WHERE tenant_id = ${tenant.id} AND id = ${id}`.execute();
}
