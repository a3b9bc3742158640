import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { invalidFields } from "@/lib/http/invalid-fields";
import { booked, wish } from "@/tests/booking/wishes";
import {
  createMember,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { loadProfessional, loadTeam } from "./reads";
import { saveProfessional } from "./save-professional";
import { saveProfessionalInput } from "./schema";

let at: TestTenant;
let elsewhere: TestTenant;
let owner: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 3 });
  elsewhere = await createTenant();
  owner = memberScope(at, "owner");
});
afterAll(closePool);

/** What the form sends, read by the gate. */
const typed = (professionalId: string, given: Record<string, unknown> = {}) =>
  saveProfessionalInput.parse({
    ...{ professionalId, name: "Inés Peña", availabilityMode: "both", active: "on", position: "1" },
    ...given,
  });

describe("saving a professional", () => {
  test("shows clients what was written, and in its place", async () => {
    const [first = "", second = "", third = ""] = at.professionalIds;
    const outcome = await saveProfessional(
      owner,
      typed(third, { title: "Dra.", specialty: "Pediatría", fee: "2,000", position: "2" }),
    );
    expect(outcome).toEqual({ ok: true, value: { id: third } });
    const { professionals } = await loadCatalogue(publicScope(at));
    expect(professionals.map(({ id }) => id)).toEqual([first, third, second]);
    expect(professionals[1]).toMatchObject({
      ...{ title: "Dra.", name: "Inés Peña", specialty: "Pediatría", feeMinor: 200_000 },
      ...{ licenceNumber: null, biography: null },
    });
    expect(await loadProfessional(owner, third)).toMatchObject({ place: 2, places: 3 });
  });

  test("leaves a trace of who changed what", async () => {
    const [id = ""] = at.professionalIds;
    await saveProfessional(owner, typed(id, { licenceNumber: "MSP-1" }));
    const [entry] = await withTenant(owner, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.subjectId, id)),
    );
    expect(entry).toMatchObject({
      ...{ action: "team:edit", subjectType: "professional", actorName: "Rosa Báez" },
      detail: { name: "Inés Peña", licenceNumber: "MSP-1", active: true },
    });
  });

  test("a second tenant cannot: the professional is unknown there", async () => {
    const stranger = memberScope(elsewhere, "owner");
    const outcome = await saveProfessional(stranger, typed(at.professionalId, { name: "Otra" }));
    expect(outcome).toEqual({ ok: false, code: "not_found" });
    expect(await loadProfessional(stranger, at.professionalId)).toBeUndefined();
    expect((await loadProfessional(owner, at.professionalId))?.professional.name).not.toBe("Otra");
  });

  test.each([
    [{ name: undefined }, { name: "required" }],
    [{ name: "x".repeat(81) }, { name: "too_long" }],
    [{ title: "x".repeat(21) }, { title: "too_long" }],
    [{ biography: "x".repeat(1001) }, { biography: "too_long" }],
    [{ fee: "mucho" }, { fee: "invalid_amount" }],
    [{ availabilityMode: "siempre" }, { availabilityMode: "invalid_choice" }],
    [{ position: "0" }, { position: "too_small" }],
  ])("%j is told at its field", (given, fields) => {
    const input = {
      ...{ professionalId: at.professionalId, name: "Inés", availabilityMode: "both" },
      ...{ position: "1", ...given },
    };
    const parsed = saveProfessionalInput.safeParse(input);
    expect(parsed.success ? {} : invalidFields(parsed.error, input)).toEqual(fields);
  });
});

describe("switching a professional off", () => {
  test("is refused with the count while clients expect them, and goes through afterwards", async () => {
    const here = await createTenant();
    const me = memberScope(here, "owner");
    const off = typed(here.professionalId, { active: undefined });
    const one = await booked(publicScope(here), wish(here, "2026-03-04T10:00"));
    const two = await booked(publicScope(here), wish(here, "2026-03-05T10:00"));

    const refused = await saveProfessional(me, off);
    expect(refused).toEqual({ ok: false, code: "has_future_appointments", detail: { count: 2 } });
    expect((await loadProfessional(me, here.professionalId))?.professional.active).toBe(true);

    for (const { id } of [one, two])
      await cancelAppointment(me, { appointmentId: id, reason: "x" });
    expect((await saveProfessional(me, off)).ok).toBe(true);
    const later = await bookAppointment(publicScope(here), wish(here, "2026-03-04T10:00"));
    expect(later.ok).toBe(false);
    expect((await loadTeam(me)).professionals).toMatchObject([{ active: false }]);
  });

  test("does not wait for appointments that are over", async () => {
    const here = await createTenant();
    await booked(publicScope(here), wish(here, "2026-03-04T10:00"));
    const afterwards = { ...memberScope(here, "owner"), nowMs: Date.UTC(2026, 2, 5, 12) };
    const off = typed(here.professionalId, { active: undefined });
    expect((await saveProfessional(afterwards, off)).ok).toBe(true);
  });
});

describe("the team's list", () => {
  test("names services, working days and who has a seat", async () => {
    const here = await createTenant();
    const rosa = await createMember(here, "owner");
    const carla = await createMember(here, "professional", {
      professionalId: here.professionalId,
    });
    const team = await loadTeam(memberScope(here, "owner"));
    expect(team.professionals).toMatchObject([
      { services: ["Consulta"], weekdays: [1, 2, 3, 4, 5, 6] },
    ]);
    expect(team.members).toMatchObject([
      { id: rosa.membershipId, role: "owner", email: rosa.email, name: "Rosa Báez" },
      { id: carla.membershipId, role: "professional", professionalId: here.professionalId },
    ]);
  });

  test("keeps e-mails from those who do not edit the team, and other tenants' people from all", async () => {
    const here = await createTenant();
    await createMember(here, "owner");
    await createMember(elsewhere, "staff");
    const { members } = await loadTeam(memberScope(here, "staff"));
    expect(members.map(({ role, email }) => [role, email])).toEqual([["owner", null]]);
  });
});
