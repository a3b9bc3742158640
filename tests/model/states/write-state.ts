import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import * as schema from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { createTenant, memberScope, publicScope, type TestTenant } from "../../factories";
import type { State } from "./any-state";
import { hoursRows, personRows, practiceRows } from "./rows";

/** A practice whose tables say what the state says. */
export interface WrittenState extends State {
  readonly practice: TestTenant;
  readonly desk: TenantScope;
  readonly visitor: TenantScope;
  readonly otherServiceId: string;
  /** What a visitor ticks to be of the state's level. */
  readonly declared: readonly string[];
}

/** Writes a state into a tenant of its own; in the answer its people, rooms and places have the ids of their rows. */
export async function writeState(state: State): Promise<WrittenState> {
  const { context, nowMinute, travelMinutes } = state;
  const { timeZone, rules } = context;
  const { needsResource, dailyMax, weeklyMax, ...others } = rules;
  const practice = await createTenant({
    tenant: { timeZone },
    // Named by their numbers, of which one may be missing.
    professionals: 3,
    hours: null,
    service: { ...others, dailyMax: dailyMax ?? null, weeklyMax: weeklyMax ?? null },
  });
  const nowMs = nowMinute * 60_000;
  const desk = memberScope(practice, "owner", { nowMs });
  const [siteId, kindId, otherServiceId] = [randomUUID(), randomUUID(), randomUUID()];
  const { level = 0 } = context;
  const declared = level > 0 ? [randomUUID()] : [];
  const named = withIds(context, practice, siteId);
  const north = named.professionals.find((each) => each.siteId)?.timeZone ?? timeZone;
  const tenantId = practice.tenant.id;
  await withTenant(desk, async (tx) => {
    await tx.insert(schema.site).values({ tenantId, id: siteId, name: "Norte", timeZone: north });
    await tx.insert(schema.resourceKind).values({ tenantId, id: kindId, name: "Sillón" });
    if (needsResource) {
      await tx
        .update(schema.service)
        .set({ resourceKindId: kindId })
        .where(eq(schema.service.id, practice.serviceId));
    }
    const other = { name: "Otra consulta", durationMinutes: 45, stepMinutes: 15 };
    await tx.insert(schema.service).values({ tenantId, id: otherServiceId, ...other });
    const way = { tenantId, fromSiteId: null, toSiteId: siteId, minutes: travelMinutes };
    if (travelMinutes > 0) await tx.insert(schema.travelTime).values(way);
    const written = new Set<string>();
    for (const schedule of named.professionals) {
      const { professionalId } = schedule;
      if (!written.has(professionalId))
        await personRows(tx, { tenantId, schedule, otherServiceId });
      written.add(professionalId);
      await hoursRows(tx, { tenantId, schedule });
    }
    await practiceRows(tx, { tenantId, context: named, kindId });
    for (const id of declared) {
      const rule = { kind: "declared", name: "Urgencia", byClient: true } as const;
      await tx.insert(schema.priorityRule).values({ tenantId, id, level, ...rule });
    }
  });
  const visitor = publicScope(practice, nowMs);
  return { ...state, context: named, practice, desk, visitor, otherServiceId, declared };
}

function withIds(context: State["context"], practice: TestTenant, northId: string) {
  const idOf = (name: string) => practice.professionalIds[Number(name.slice(1))];
  const placeOf = (site: string | null | undefined) => (site ? northId : null);
  return {
    ...context,
    professionals: context.professionals.map((each) => ({
      ...each,
      professionalId: idOf(each.professionalId) ?? "",
      siteId: placeOf(each.siteId),
    })),
    resources: (context.resources ?? []).map((each) => ({
      ...each,
      resourceId: randomUUID(),
      siteId: placeOf(each.siteId),
    })),
    // Hours that are kept of somebody who is not there are of nobody.
    reserved: (context.reserved ?? []).flatMap(({ professionalId, ...kept }) => {
      if (professionalId === undefined) return [kept];
      const id = idOf(professionalId);
      return id ? [{ ...kept, professionalId: id }] : [];
    }),
  };
}
