import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { loadAvailability } from "./load-availability";

// It is Monday 2 March 2026, 08:00 in Santo Domingo.
let at: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  elsewhere = await createTenant();
});
afterAll(closePool);

describe("availability", () => {
  test("of a foreign service or professional is that of one that does not exist", async () => {
    const ask = (serviceId: string, professionalId: string) =>
      loadAvailability(publicScope(at), {
        serviceId,
        professionalId,
        from: "2026-03-03",
        to: "2026-03-03",
      });
    const missing = { ok: false, code: "not_found" };
    expect(await ask(elsewhere.serviceId, "any")).toEqual(missing);
    expect(await ask(randomUUID(), "any")).toEqual(missing);
    expect(await ask(at.serviceId, elsewhere.professionalId)).toEqual(missing);
    expect(await ask(at.serviceId, randomUUID())).toEqual(missing);
  });

  test("everything that is offered can be booked", async () => {
    const place = await createTenant({
      tenant: { timeZone: "America/New_York", country: "US", currency: "USD" },
      service: { bufferBeforeMinutes: 5, bufferAfterMinutes: 10, stepMinutes: 25 },
    });
    // Clocks go forward on Sunday 8 March.
    const scope = publicScope(place);
    const query = {
      serviceId: place.serviceId,
      professionalId: "any",
      from: "2026-03-07",
      to: "2026-03-09",
    };
    for (;;) {
      const offered = await loadAvailability(scope, query);
      const slot = offered.ok ? offered.value.slots.at(0) : undefined;
      if (!slot) break;
      const taken = await booked(scope, wish(place, slot.start));
      expect(taken).toMatchObject({ start: slot.start, end: slot.end });
    }
    const agenda = await loadAgenda(memberScope(place), { from: "2026-03-07", to: "2026-03-09" });
    expect(agenda.appointments.length).toBeGreaterThan(20);
  });
});
