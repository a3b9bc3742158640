import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { readingRange } from "@/lib/core/scheduling/context";
import { daysInterval } from "@/lib/core/time/zone";
import { env } from "@/lib/env";
import { createTenant } from "@/tests/factories";
import { explainContext } from "@/tests/scheduling/context-plan";

afterAll(closePool);

test("the engine's statement reads every table by an index that begins with the tenant", async () => {
  const place = await createTenant({ professionals: 3, service: { dailyMax: 3, capacity: 1 } });
  const range = daysInterval("2026-03-02", "2026-03-31", "America/Santo_Domingo");
  const query = {
    ...{ serviceId: place.serviceId, professionalId: "any" },
    ...{ range, reading: readingRange(range) },
  };
  // Tables this small are read whole unless that is forbidden; behind the wall only leakproof conditions reach an index.
  const scans = await explainContext(env().DATABASE_URL, place, query, {
    withSequentialScans: false,
  });
  const tables = new Set(scans.map(({ table }) => table));
  for (const table of ["occupancy", "weekly_hours", "opening", "time_off", "special_hours"]) {
    expect(tables).toContain(table);
  }
  for (const { table, index, condition } of scans) {
    expect([table, index]).toEqual([table, expect.any(String)]);
    expect(`${table}: ${condition}`).toMatch(/\(tenant_id = /);
  }
});
