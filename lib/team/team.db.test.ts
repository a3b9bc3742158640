import { eq, sql } from "drizzle-orm";
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
import { addProfessional } from "./add-professional";
import { loadProfessional, loadTeam } from "./reads";
import { removeProfessional } from "./remove-professional";
import { restoreProfessional } from "./restore-professional";
import { resumeMemberMail } from "./resume-member-mail";
import { saveProfessional } from "./save-professional";
import { addProfessionalInput, saveProfessionalInput } from "./schema";

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

describe("what a professional gives", () => {
  test("is exactly what is checked, and keeps its own duration", async () => {
    const here = await createTenant();
    const me = memberScope(here, "owner");
    const { professionalId: id, serviceId } = here;
    const saved = await saveProfessional(me, typed(id, { serviceIds: serviceId }));
    expect(saved.ok).toBe(true);
    expect((await loadProfessional(me, id))?.professional.serviceIds).toEqual([serviceId]);
    await saveProfessional(me, typed(id));
    expect((await loadProfessional(me, id))?.professional.serviceIds).toEqual([]);
    const foreign = typed(id, { serviceIds: elsewhere.serviceId });
    expect(await saveProfessional(me, foreign)).toEqual({ ok: false, code: "not_found" });
  });

  test("of two who edit it at once the second is told by whom, and nothing is overwritten", async () => {
    const here = await createTenant();
    const id = here.professionalId;
    const me = memberScope(here, "owner");
    const seen = (await loadProfessional(me, id))?.seen;
    const luisa = memberScope(here, "owner", { name: "Luisa Almánzar" });
    expect((await saveProfessional(luisa, typed(id, { name: "De Luisa", seen }))).ok).toBe(true);
    const now = await loadProfessional(me, id);
    expect(await saveProfessional(me, typed(id, { name: "De Rosa", seen }))).toEqual({
      ...{ ok: false, code: "version_conflict" },
      detail: { seen: now?.seen, by: "Luisa Almánzar" },
    });
    expect(now?.professional.name).toBe("De Luisa");
  });
});

describe("a new professional", () => {
  const fresh = (given: Record<string, unknown> = {}) =>
    addProfessionalInput.parse({ name: "Inés Peña", availabilityMode: "by_schedule", ...given });

  test("stands at the end with what they give, and leaves a trace", async () => {
    const here = await createTenant();
    const me = memberScope(here, "owner");
    const added = await addProfessional(
      me,
      fresh({ title: "Dra.", fee: "1,500", serviceIds: here.serviceId }),
    );
    const id = added.ok ? added.value.id : "";
    const { professionals } = await loadTeam(me);
    expect(professionals.at(-1)).toMatchObject({
      ...{ id, title: "Dra.", feeMinor: 150_000, services: ["Consulta"], weekdays: [] },
      active: true,
    });
    const [entry] = await withTenant(me, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.subjectId, id)),
    );
    expect(entry).toMatchObject({ action: "team:edit", detail: { change: "added" } });
  });

  test("gives no service of another tenant", async () => {
    const foreign = fresh({ serviceIds: elsewhere.serviceId });
    expect(await addProfessional(owner, foreign)).toEqual({ ok: false, code: "not_found" });
  });
});

describe("taking a professional out of the team", () => {
  test("deletes who never attended, with their hours", async () => {
    const here = await createTenant({ professionals: 2 });
    const me = memberScope(here, "owner");
    const professionalId = here.professionalIds[1] ?? "";
    expect(await removeProfessional(me, { professionalId })).toEqual({
      ...{ ok: true, value: { outcome: "deleted" } },
    });
    expect((await loadTeam(me)).professionals).toHaveLength(1);
  });

  test("keeps who attended, or has an account, in the history", async () => {
    const here = await createTenant();
    const { professionalId } = here;
    const me = memberScope(here, "owner");
    await booked(publicScope(here), wish(here, "2026-03-04T10:00"));
    expect(await removeProfessional(me, { professionalId })).toEqual({
      ...{ ok: false, code: "has_future_appointments", detail: { count: 1 } },
    });
    const afterwards = { ...me, nowMs: Date.UTC(2026, 2, 5, 12) };
    expect(await removeProfessional(afterwards, { professionalId })).toEqual({
      ...{ ok: true, value: { outcome: "archived" } },
    });
    expect((await loadTeam(me)).professionals).toMatchObject([{ active: false }]);
    const again = wish(here, "2026-03-06T10:00");
    expect((await bookAppointment(publicScope(here), again)).ok).toBe(false);
    expect(await restoreProfessional(me, { professionalId })).toMatchObject({ ok: true });
    expect((await bookAppointment(publicScope(here), again)).ok).toBe(true);
  });

  test("a second tenant cannot, nor take them back", async () => {
    const stranger = memberScope(elsewhere, "owner");
    const { professionalId } = at;
    expect(await restoreProfessional(stranger, { professionalId })).toEqual({
      ...{ ok: false, code: "not_found" },
    });
    expect(await removeProfessional(stranger, { professionalId })).toEqual({
      ...{ ok: false, code: "not_found" },
    });
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

  test("says to whom mail comes back, until somebody says that it arrives", async () => {
    const here = await createTenant();
    const rosa = await createMember(here, "owner");
    const scope = memberScope(here, "owner");
    await withTenant(scope, (tx) =>
      tx.execute(sql`INSERT INTO mail_suppression (tenant_id, email, reason)
        VALUES (${here.tenant.id}, ${rosa.email}, 'bounced')`),
    );
    const returns = async (as = scope) => (await loadTeam(as)).members[0]?.returnsMail;
    expect([await returns(), await returns(memberScope(here, "staff"))]).toEqual([true, false]);
    const { membershipId } = rosa;
    expect(await resumeMemberMail(memberScope(elsewhere, "owner"), { membershipId })).toMatchObject(
      {
        code: "not_found",
      },
    );
    expect(await resumeMemberMail(scope, { membershipId })).toMatchObject({ ok: true });
    expect(await resumeMemberMail(scope, { membershipId })).toMatchObject({ code: "not_found" });
    expect(await returns()).toBe(false);
  });

  test("keeps e-mails from those who do not edit the team, and other tenants' people from all", async () => {
    const here = await createTenant();
    await createMember(here, "owner");
    await createMember(elsewhere, "staff");
    const { members } = await loadTeam(memberScope(here, "staff"));
    expect(members.map(({ role, email }) => [role, email])).toEqual([["owner", null]]);
  });
});
