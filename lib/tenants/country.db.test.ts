import { afterAll, beforeEach, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { tenantById } from "@/db/lookups";
import { loadAppointment } from "@/lib/appointments/reads";
import { loadTeam } from "@/lib/team/reads";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { changeCountry } from "./change-country";

let at: TestTenant;

beforeEach(async () => {
  at = await createTenant({
    professional: { feeMinor: 250_050 },
    service: { priceMinor: 180_000 },
  });
});
afterAll(closePool);

test("prices keep the number that people read, appointments the money in which they were booked", async () => {
  const { id } = await booked(owner(), wish(at, "2026-03-10T10:00"));
  const chile = { country: "CL", currency: "CLP", confirmed: false } as const;
  expect(await changeCountry(owner(), chile)).toMatchObject({
    ...{ code: "confirm_country", detail: { prices: 2, standing: 0 } },
  });
  expect(await tenantById(at.tenant.id)).toMatchObject({ country: "DO", currency: "DOP" });
  expect(await changeCountry(owner(), { ...chile, confirmed: true })).toMatchObject({ ok: true });
  const tenant = await tenantById(at.tenant.id);
  expect(tenant).toMatchObject({ country: "CL", currency: "CLP" });
  expect((await loadTeam(owner())).professionals).toMatchObject([{ feeMinor: 2_501 }]);
  expect(await loadAppointment(owner(), id)).toMatchObject({ currency: "DOP" });
  const back = { country: "DO", currency: "DOP", confirmed: true } as const;
  await changeCountry(owner(), back);
  expect((await loadTeam(owner())).professionals).toMatchObject([{ feeMinor: 250_100 }]);
});

test("a country alone is changed at once where it closes nobody's day", async () => {
  const chile = { country: "CL", currency: "DOP", confirmed: false } as const;
  expect(await changeCountry(owner(), chile)).toMatchObject({ ok: true });
  expect((await loadTeam(owner())).professionals).toMatchObject([{ feeMinor: 250_050 }]);
});

test("appointments on days that close with the country's holidays are counted first, and stay", async () => {
  at = await createTenant({ tenant: { observesHolidays: true } });
  const ofColombiaAlone = "2026-03-23T10:00";
  const { id } = await booked(owner(), wish(at, ofColombiaAlone));
  const wanted = { country: "CO", currency: "DOP" } as const;
  expect(await changeCountry(owner(), { ...wanted, confirmed: false })).toMatchObject({
    ...{ code: "confirm_country", detail: { prices: 0, standing: 1 } },
  });
  expect(await changeCountry(owner(), { ...wanted, confirmed: true })).toMatchObject({ ok: true });
  expect(await loadAppointment(owner(), id)).toMatchObject({ status: "confirmed" });
});

function owner() {
  return memberScope(at, "owner");
}
