import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { tenantById } from "@/db/lookups";
import { loadAvailability } from "@/lib/availability/load-availability";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { loadHolidays } from "./load-holidays";
import { observeHolidays } from "./observe-holidays";
import { removeHoliday } from "./remove-holiday";
import { saveHoliday } from "./save-holiday";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; Good Friday is 3 April.
const goodFriday = "2026-04-03";
afterAll(closePool);

/** The tenant as it stands now: each request reads it anew. */
async function anew(at: TestTenant): Promise<TestTenant> {
  const tenant = await tenantById(at.tenant.id);
  if (!tenant) throw new Error("the tenant is gone");
  return { ...at, tenant };
}

async function startsOn(date: string, at: TestTenant): Promise<number> {
  const { serviceId, professionalId } = at;
  const query = { serviceId, professionalId, from: date, to: date };
  const outcome = await loadAvailability(publicScope(await anew(at)), query);
  return outcome.ok ? outcome.value.slots.length : Number.NaN;
}

test("the country's holidays close once they are observed, after what stands on them was told", async () => {
  const at = await createTenant();
  expect(await startsOn(goodFriday, at)).toBe(18);
  await booked(publicScope(at), wish(at, `${goodFriday}T10:00`));
  const desk = memberScope(at, "staff");
  const appointments = [{ start: "2026-04-03T10:00:00-04:00", service: "Consulta" }];
  const standing = { standingAppointments: 1, appointments };
  expect(await observeHolidays(desk, { observes: true })).toMatchObject({
    ...{ ok: false, code: "confirmation_needed", detail: standing },
  });
  expect((await observeHolidays(desk, { observes: true, confirmedStanding: 1 })).ok).toBe(true);
  expect(await startsOn(goodFriday, at)).toBe(0);
  expect((await observeHolidays(desk, { observes: false })).ok).toBe(true);
  expect(await startsOn(goodFriday, at)).toBe(17);
});

test("a holiday on which the practice works is open, until it closes again", async () => {
  const at = await createTenant({ tenant: { observesHolidays: true } });
  const desk = memberScope(at, "staff");
  expect(await startsOn(goodFriday, at)).toBe(0);
  const works = await saveHoliday(desk, { kind: "works", date: goodFriday });
  expect(await startsOn(goodFriday, at)).toBe(18);
  const listed = await loadHolidays(desk);
  expect(listed.holidays.find(({ date }) => date === goodFriday)).toMatchObject({
    ...{ isPublic: true, isClosed: false, own: { closed: false } },
  });
  await booked(publicScope(await anew(at)), wish(at, `${goodFriday}T10:00`));
  const holidayId = works.ok ? works.value.id : "";
  expect(await removeHoliday(desk, { holidayId })).toMatchObject({
    ...{ code: "confirmation_needed", detail: { standingAppointments: 1 } },
  });
  expect((await removeHoliday(desk, { holidayId, confirmedStanding: 1 })).ok).toBe(true);
  expect(await startsOn(goodFriday, at)).toBe(0);
});

test("a day of one's own closes whether the country's are observed or not, and opens again", async () => {
  const at = await createTenant();
  const desk = memberScope(at, "staff");
  const virgin = { kind: "closed", date: "2026-03-20", name: "Día de la Virgen" } as const;
  await booked(publicScope(at), wish(at, "2026-03-20T10:00"));
  expect(await saveHoliday(desk, virgin)).toMatchObject({
    ...{ code: "confirmation_needed", detail: { standingAppointments: 1 } },
  });
  const saved = await saveHoliday(desk, { ...virgin, confirmedStanding: 1 });
  expect(await startsOn("2026-03-20", at)).toBe(0);
  expect(await saveHoliday(desk, virgin)).toMatchObject({ code: "already_holiday" });
  const removed = await removeHoliday(desk, { holidayId: saved.ok ? saved.value.id : "" });
  expect(removed).toEqual({
    ok: true,
    value: { date: "2026-03-20", name: "Día de la Virgen", closed: true },
  });
  expect(await startsOn("2026-03-20", at)).toBe(17);
});

test("of two people who add the same day at once, one is told that it is there", async () => {
  const at = await createTenant();
  const both = await Promise.all(
    ["Feria", "Patronales"].map((name) =>
      saveHoliday(memberScope(at, "staff"), { kind: "closed", date: "2026-06-24", name }),
    ),
  );
  expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
    "already_holiday",
    "ok",
  ]);
});

test("days in the past, a century ahead, that are no holiday, or of another tenant are refused", async () => {
  const at = await createTenant();
  const elsewhere = await createTenant();
  const desk = memberScope(at, "staff");
  const closed = (date: string) => saveHoliday(desk, { kind: "closed", date, name: "Feria" });
  expect(await closed("2026-03-01")).toMatchObject({ code: "in_the_past" });
  expect(await closed("2126-03-01")).toMatchObject({ code: "too_far_ahead" });
  expect(await saveHoliday(desk, { kind: "works", date: "2026-03-11" })).toMatchObject({
    code: "not_found",
  });
  const theirs = await saveHoliday(memberScope(elsewhere), {
    ...{ kind: "closed", date: "2026-03-20", name: "Feria" },
  });
  for (const holidayId of [theirs.ok ? theirs.value.id : "", randomUUID()]) {
    expect(await removeHoliday(desk, { holidayId })).toEqual({ ok: false, code: "not_found" });
  }
});
