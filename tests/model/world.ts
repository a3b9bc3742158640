import { randomUUID } from "node:crypto";
import * as schema from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { createTenant, memberScope, publicScope, type TestTenant } from "../factories";

/** A practice in which eight people work at once: two professionals, one room, three services, few clients. */
export interface World {
  readonly practice: TestTenant;
  readonly desk: TenantScope;
  readonly visitor: TenantScope;
  /** One that needs nothing but its professional, one that needs the room, and one for three at a time, there too. */
  readonly serviceIds: readonly string[];
  readonly clientIds: readonly string[];
}

/** What all of them know of what they have done. */
export interface Known {
  readonly appointmentIds: string[];
  readonly series: (readonly string[])[];
  readonly holds: KeptTime[];
  readonly visitHolds: KeptVisit[];
  readonly batchIds: string[];
  readonly timeOffIds: string[];
  /** The commands that went well at least once. */
  readonly done: Set<string>;
}

export interface KeptTime {
  readonly holdId: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly start: string;
}

export interface KeptVisit {
  readonly holdId: string;
  readonly parts: readonly { readonly serviceId: string; readonly professionalId: string }[];
  readonly start: string;
}

export const overbookLimit = 2;
/** Monday 2026-03-02, 10:00 in Santo Domingo: the day is under way. */
const nowMs = Date.UTC(2026, 2, 2, 14);
const seats = 3;

export function nothingYet(): Known {
  return {
    appointmentIds: [],
    series: [],
    holds: [],
    visitHolds: [],
    batchIds: [],
    timeOffIds: [],
    done: new Set(),
  };
}

export async function newWorld(): Promise<World> {
  const practice = await createTenant({
    tenant: { overbookLimit },
    professionals: 2,
    professional: { availabilityMode: "both" },
    hours: { startMinute: 540, endMinute: 780 },
    service: { stepMinutes: 15, bufferAfterMinutes: 15 },
  });
  const desk = memberScope(practice, "owner", { nowMs });
  const [roomService, groupService, kindId] = [randomUUID(), randomUUID(), randomUUID()];
  const clientIds = [practice.clientId, randomUUID(), randomUUID(), randomUUID()];
  const tenantId = practice.tenant.id;
  await withTenant(desk, async (tx) => {
    await tx.insert(schema.resourceKind).values({ tenantId, id: kindId, name: "Sillón" });
    await tx.insert(schema.resource).values({ tenantId, kindId, name: "Sillón 1" });
    const times = { durationMinutes: 30, stepMinutes: 15 };
    await tx.insert(schema.service).values([
      { tenantId, id: roomService, name: "Limpieza", ...times, resourceKindId: kindId },
      {
        tenantId,
        id: groupService,
        name: "Taller",
        ...times,
        capacity: seats,
        resourceKindId: kindId,
      },
    ]);
    await tx.insert(schema.professionalService).values(
      [roomService, groupService].flatMap((serviceId) =>
        practice.professionalIds.map((professionalId) => ({
          tenantId,
          professionalId,
          serviceId,
        })),
      ),
    );
    await tx
      .insert(schema.client)
      .values(clientIds.slice(1).map((id, n) => ({ tenantId, id, name: `Persona ${n}` })));
  });
  const serviceIds = [practice.serviceId, roomService, groupService];
  return { practice, desk, visitor: publicScope(practice), serviceIds, clientIds };
}
