import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { booked, wish } from "@/tests/booking/wishes";
import { clientScope, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { loadAppointment } from "./reads";
import { saveNotes } from "./save-notes";

let at: TestTenant;
let appointmentId: string;

beforeAll(async () => {
  at = await createTenant();
  const scope = memberScope(at, "staff");
  const { clientId } = at;
  const appointment = await booked(scope, {
    ...wish(at, "2026-03-03T09:00"),
    client: undefined,
    clientId,
  });
  appointmentId = appointment.id;
});
afterAll(closePool);

test("the team's notes are the team's alone, and move nothing", async () => {
  const desk = memberScope(at, "staff");
  const before = await loadAppointment(desk, appointmentId);
  expect(await saveNotes(desk, { appointmentId, notes: "Llega con su madre" })).toMatchObject({
    ok: true,
  });
  expect(await loadAppointment(desk, appointmentId)).toEqual({
    ...before,
    notes: "Llega con su madre",
  });
  expect(await loadAppointment(clientScope(at), appointmentId)).toMatchObject({ notes: null });
});

test("notes that a colleague wrote meanwhile are shown, not erased", async () => {
  const desk = memberScope(at, "staff");
  const shown = (await loadAppointment(desk, appointmentId))?.notes ?? undefined;
  const save = (notes: string | undefined, before: string | undefined) =>
    saveNotes(desk, { appointmentId, notes, before });
  expect((await save("Trae estudios\r\nde enero", shown)).ok).toBe(true);
  const conflict = {
    ok: false,
    code: "version_conflict",
    detail: { notes: "Trae estudios\r\nde enero" },
  };
  expect(await save("Otra cosa", shown)).toEqual(conflict);
  expect(await save(undefined, shown)).toEqual(conflict);
  expect((await save("Trae estudios\nde enero", shown)).ok).toBe(true);
  expect((await save("Otra cosa", "Trae estudios\nde enero")).ok).toBe(true);
  expect((await loadAppointment(desk, appointmentId))?.notes).toBe("Otra cosa");
});

test("nobody notes anything on an appointment that is not theirs", async () => {
  const elsewhere = await createTenant();
  const input = { appointmentId, notes: "x" };
  const answer = { ok: false, code: "not_found" };
  expect(await saveNotes(memberScope(elsewhere, "owner"), input)).toEqual(answer);
  const colleague = memberScope(at, "professional", { professionalId: elsewhere.professionalId });
  expect(await saveNotes(colleague, input)).toEqual(answer);
});
