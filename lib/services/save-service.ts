import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { parseAmount } from "@/lib/core/money/amount";
import { type Failure, ok, type Result } from "@/lib/core/result";
import { fingerprintOf } from "@/lib/fingerprint";
import type { SaveServiceInput } from "./schema";
import {
  insertService,
  knownProfessionals,
  lockServices,
  replaceGivers,
  selectKinds,
  selectServices,
  updateService,
} from "./store";

type Code = "not_found" | "invalid_amount" | "version_conflict";

/**
 * Adds a service, or corrects one (`serviceId`), and says who gives it. Appointments already made stay as they are.
 * `not_found` for a service, professional or kind of room that the tenant does not have; `version_conflict` when
 * somebody saved it since it was `seen`.
 */
export async function saveService(
  scope: TenantScope,
  input: SaveServiceInput,
): Promise<Result<{ readonly id: string }, Code, ConflictDetail>> {
  const { serviceId, seen, price, professionalIds, durations = {}, ...others } = input;
  const { reminding, reminders, ...rest } = others;
  const amount = price ? parseAmount(price, scope.tenant.currency) : ok(null);
  if (!amount.ok) return { ok: false, code: amount.code };
  const givers = [...new Set(professionalIds)].map((professionalId) => {
    const own = durations[professionalId];
    return { professionalId, durationMinutes: own === rest.durationMinutes ? null : (own ?? null) };
  });
  const facts = {
    ...rest,
    description: rest.description ?? null,
    specialty: rest.specialty ?? null,
    dailyMax: rest.dailyMax ?? null,
    weeklyMax: rest.weeklyMax ?? null,
    resourceKindId: rest.resourceKindId ?? null,
    capacity: rest.capacity ?? 1,
    followUpDays: rest.followUpDays ?? null,
    reminderHours: { usual: null, own: reminders, none: [] }[reminding],
    priceMinor: amount.value?.minor ?? null,
  };
  const id = serviceId ?? randomUUID();
  return withTenant(scope, async (tx) => {
    const refusal = serviceId ? await refused(tx, scope, serviceId, seen) : null;
    if (refusal) return refusal;
    const ids = givers.map(({ professionalId }) => professionalId);
    const known = await knownProfessionals(tx, scope, ids);
    if (known.length < ids.length) return { ok: false, code: "not_found" };
    if (!(await hasKind(tx, scope, facts.resourceKindId))) return { ok: false, code: "not_found" };
    if (serviceId) await updateService(tx, scope, id, facts);
    else await insertService(tx, scope, id, facts);
    await replaceGivers(tx, scope, id, givers);
    await writeAudit(tx, scope, {
      action: "service:edit",
      subjectType: "service",
      subjectId: id,
      detail: { change: serviceId ? "corrected" : "added", ...facts, givers },
    });
    return ok({ id });
  });
}

async function refused(
  tx: Tx,
  scope: TenantScope,
  id: string,
  seen: string | undefined,
): Promise<Failure<Code, ConflictDetail> | null> {
  if ((await lockServices(tx, scope, id)).length === 0) return { ok: false, code: "not_found" };
  if (seen === undefined) return null;
  const [current] = await selectServices(tx, scope, id);
  const now = fingerprintOf(current);
  return seen === now ? null : versionConflict(tx, scope, now, { type: "service", id });
}

async function hasKind(tx: Tx, scope: TenantScope, id: string | null): Promise<boolean> {
  if (id === null) return true;
  const kinds = await selectKinds(tx, scope);
  return kinds.some((kind) => kind.id === id);
}
