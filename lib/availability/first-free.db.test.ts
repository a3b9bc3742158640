import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { type FirstFreeQuery, findFirstFree } from "./find-first-free";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; the practice opens from 09:00 to 18:00 but on Sundays.
afterAll(closePool);

async function find(of: TestTenant, wishes: Partial<FirstFreeQuery> = {}, scope = publicScope(of)) {
  const query = { serviceId: of.serviceId, professionalId: "any", ...wishes };
  const outcome = await findFirstFree(scope, query);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

test("the first time with anyone, at any place, after 16:00, on Mondays or Wednesdays", async () => {
  const place = await createTenant({ professionals: 2 });
  const wishes = { weekdays: [1, 3], after: 960 } as const;
  expect((await find(place, wishes)).slot?.start).toBe("2026-03-02T16:00:00-04:00");
  expect((await find(place, { ...wishes, from: "2026-03-03" })).slot?.start).toBe(
    "2026-03-04T16:00:00-04:00",
  );
  expect((await find(place, { ...wishes, before: 970, from: "2026-03-03" })).slot?.start).toBe(
    "2026-03-04T16:00:00-04:00",
  );
});

test("what it finds can be booked as it stands, and is then no longer the first", async () => {
  const place = await createTenant();
  for (let n = 0; n < 3; n += 1) {
    const { slot, professional } = await find(place);
    if (!slot) throw new Error("Nothing is free");
    const taken = await booked(publicScope(place), wish(place, slot.start));
    expect(taken).toMatchObject({ start: slot.start, professional });
  }
  // The notice is an hour.
  expect((await find(place)).slot?.start).toBe("2026-03-02T10:30:00-04:00");
});

test("a place is named with its address, and the time is on its clock", async () => {
  const place = await createTenant({ hours: null });
  await withTenant(memberScope(place), async (tx) => {
    const tenantId = place.tenant.id;
    const [site] = await tx
      .insert(schema.site)
      .values({ tenantId, name: "Ñuñoa", address: "Irarrázaval 100", timeZone: "America/Santiago" })
      .returning();
    await tx.insert(schema.weeklyHours).values({
      ...{ tenantId, professionalId: place.professionalId, siteId: site?.id ?? "" },
      ...{ weekday: 2, startMinute: 600, endMinute: 720 },
    });
  });
  const found = await find(place);
  expect(found.site).toMatchObject({ name: "Ñuñoa", address: "Irarrázaval 100" });
  expect(found.slot).toMatchObject({ start: "2026-03-03T10:00:00-03:00", siteId: found.site?.id });
  expect((await find(place, { siteId: found.site?.id })).timeZone).toBe("America/Santiago");
  expect((await find(place, { siteId: null })).slot).toBeNull();
});

test("the team sees past the notice and the horizon that bind clients", async () => {
  const place = await createTenant({ service: { minimumNoticeMinutes: 1440, horizonDays: 7 } });
  const late = { from: "2026-04-06" };
  expect((await find(place)).slot?.start).toBe("2026-03-03T09:00:00-04:00");
  expect((await find(place, late)).slot).toBeNull();
  const desk = memberScope(place, "staff");
  expect((await find(place, {}, desk)).slot?.start).toBe("2026-03-02T09:00:00-04:00");
  expect((await find(place, late, desk)).slot?.start).toBe("2026-04-06T09:00:00-04:00");
});

test("wishes that make no sense are refused", async () => {
  const place = await createTenant();
  const query = { serviceId: place.serviceId, professionalId: "any" };
  const ask = (wishes: Partial<FirstFreeQuery>) =>
    findFirstFree(publicScope(place), { ...query, ...wishes });
  expect(await ask({ from: "2026-02-31" })).toMatchObject({ code: "invalid_date" });
  expect(await ask({ after: 960, before: 960 })).toMatchObject({ code: "reversed_range" });
  const elsewhere = await createTenant();
  expect(await ask({ serviceId: elsewhere.serviceId })).toMatchObject({ code: "not_found" });
  expect(await ask({ professionalId: elsewhere.professionalId })).toMatchObject({
    code: "not_found",
  });
});
