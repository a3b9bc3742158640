import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { tenantById } from "@/db/lookups";
import * as schema from "@/db/schema";
import { type TenantFacts, withSystem, withTenant } from "@/db/scope";
import { defaultBrand } from "@/lib/core/brand/brand";
import { memberScope } from "./scopes";

export type TenantOverrides = {
  readonly tenant?: Partial<typeof schema.tenant.$inferInsert>;
  /** How many professionals, 1 by default; every one gives the service. */
  readonly professionals?: number;
  readonly professional?: Partial<typeof schema.professional.$inferInsert>;
  readonly service?: Partial<typeof schema.service.$inferInsert>;
  /** Wall-clock minutes of the day, Monday to Saturday: 540 to 1080 by default; null for none. */
  readonly hours?: { readonly startMinute: number; readonly endMinute: number } | null;
};

export type TestTenant = {
  readonly tenant: TenantFacts;
  /** The first of `professionalIds`. */
  readonly professionalId: string;
  readonly professionalIds: readonly string[];
  /** 30 minutes, step 30, notice 60 minutes, horizon 60 days, no buffers. */
  readonly serviceId: string;
  /** Ana Ríos, ana@ejemplo.example, +18095550123. */
  readonly clientId: string;
};

/** A fresh practice in America/Santo_Domingo with a random address, for one suite. */
export async function createTenant(overrides: TenantOverrides = {}): Promise<TestTenant> {
  const tenant = await insertTenant(overrides);
  const tenantId = tenant.id;
  const count = overrides.professionals ?? 1;
  const professionalIds = Array.from({ length: count }, () => randomUUID());
  const [professionalId = ""] = professionalIds;
  const [serviceId, clientId] = [randomUUID(), randomUUID()];
  const hours =
    overrides.hours === undefined ? { startMinute: 540, endMinute: 1080 } : overrides.hours;

  await withTenant(memberScope({ tenant }), async (tx) => {
    await tx.insert(schema.professional).values(
      professionalIds.map((id, position) => ({
        ...{ tenantId, id, position, name: `Profesional ${position + 1}` },
        ...overrides.professional,
      })),
    );
    await tx.insert(schema.service).values({
      ...{ tenantId, id: serviceId, name: "Consulta", durationMinutes: 30, stepMinutes: 30 },
      ...overrides.service,
    });
    await tx
      .insert(schema.professionalService)
      .values(professionalIds.map((id) => ({ tenantId, professionalId: id, serviceId })));
    if (hours) await tx.insert(schema.weeklyHours).values(weekOf(tenantId, professionalIds, hours));
    await tx.insert(schema.client).values({
      ...{ tenantId, id: clientId, name: "Ana Ríos" },
      ...{ email: "ana@ejemplo.example", phone: "+18095550123" },
    });
  });
  return { tenant, professionalId, professionalIds, serviceId, clientId };
}

async function insertTenant(overrides: TenantOverrides): Promise<TenantFacts> {
  const id = randomUUID();
  const planId = await testPlan();
  await withSystem((tx) =>
    tx.insert(schema.tenant).values({
      ...{ id, planId, slug: `prueba-${id.slice(0, 13)}`, name: "Clínica de Prueba" },
      ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", currency: "DOP" },
      ...{ brand: defaultBrand, email: "hola@prueba.example", phone: "+18095550100" },
      ...overrides.tenant,
    }),
  );
  const tenant = await tenantById(id);
  if (!tenant) throw new Error("The new tenant was not found");
  return tenant;
}

let plan: Promise<string> | undefined;

/** One for all tenants of a process: to be let in takes longer than all else a new tenant needs. */
function testPlan(): Promise<string> {
  plan ??= insertPlan();
  return plan;
}

/** Only the owner of the tables may write plans. */
async function insertPlan(): Promise<string> {
  const owner = postgres(process.env.ADMIN_DATABASE_URL ?? "", {
    max: 1,
    onnotice: () => {},
    connection: { role: "citaria_owner", "app.door": "system" },
  });
  try {
    const [plan] = await owner<{ id: string }[]>`
      INSERT INTO plan (code, name, price_minor, currency, limits)
      VALUES ('test', 'Prueba', 0, 'USD',
        '{"professionals": null, "members": null, "appointmentsPerMonth": null}')
      ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id`;
    return plan?.id ?? "";
  } finally {
    await owner.end();
  }
}

function weekOf(
  tenantId: string,
  professionalIds: readonly string[],
  hours: { startMinute: number; endMinute: number },
) {
  return professionalIds.flatMap((professionalId) =>
    ([1, 2, 3, 4, 5, 6] as const).map((weekday) => ({
      tenantId,
      professionalId,
      weekday,
      ...hours,
    })),
  );
}
