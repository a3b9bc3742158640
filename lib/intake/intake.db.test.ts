import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { closePool } from "@/db/generations";
import type { TenantScope } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookByVisitorInput } from "@/lib/appointments/book-by-visitor-schema";
import type { BookedAppointment } from "@/lib/appointments/views";
import type { BookVisitInput } from "@/lib/visits/book-visit";
import { bookVisit } from "@/lib/visits/book-visit";
import { stranger } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { loadIntake } from "./load-intake";
import { loadCommonConsent, loadGivenIntake, loadServiceIntake } from "./reads";
import { saveBookingChoices } from "./save-booking-choices";
import { saveIntake } from "./save-intake";
import { saveIntakeInput } from "./schema";
import { withIntake } from "./with-intake";

let at: TestTenant;
let owner: TenantScope;
let visitor: TenantScope;

type Form = z.output<typeof bookByVisitorInput>;
const book = withIntake<Form, BookedAppointment>(bookAppointment);

beforeAll(async () => {
  at = await createTenant();
  owner = memberScope(at);
  visitor = publicScope(at);
});
afterAll(closePool);

test("what is asked has to be answered and accepted; both are kept with the version that stood", async () => {
  await save({
    questions: [{ label: "¿Alergias?", kind: "text", required: "on" }],
    consent: "Acepto.",
  });
  const refused = await book(visitor, form("2026-03-03T09:00"));
  const { question, consentId } = await asked();
  expect(refused).toMatchObject({
    code: "invalid_input",
    fields: { [`answers.${question}`]: "required", [`consents.${consentId}`]: "consent_needed" },
  });

  const given = { answers: { [question]: "Penicilina" }, consents: { [consentId]: "on" } };
  const booked = await book(visitor, form("2026-03-03T09:00", given));
  if (!booked.ok) throw new Error(booked.code);
  await save({
    questions: [{ id: question, label: "¿Es alérgica?", kind: "yes_no", required: "on" }],
    consent: "Acepto más.",
  });
  expect(await loadGivenIntake(owner, booked.value.id)).toMatchObject({
    version: 1,
    answered: [{ label: "¿Alergias?", text: "Penicilina" }],
    consents: [{ version: 1, body: "Acepto." }],
  });

  const late = await book(visitor, form("2026-03-03T10:00", given));
  expect(late).toMatchObject({ fields: { [`answers.${question}`]: "invalid_choice" } });
});

test("a former version that is saved over is refused, and saving the same makes no new one", async () => {
  await save({ questions: [{ label: "¿Peso?", kind: "number" }], consent: "Uno." });
  const before = await loadServiceIntake(owner, at.serviceId);
  await save({
    questions: before?.form?.questions.map((each) => ({ ...each, required: "" })) ?? [],
    consent: "Uno.",
  });
  const after = await loadServiceIntake(owner, at.serviceId);
  expect([after?.form?.id, after?.consent?.id]).toEqual([before?.form?.id, before?.consent?.id]);
  const stale = saveIntakeInput.parse({
    ...{ serviceId: at.serviceId, formVersion: 0, consentVersion: 0, consent: "Otro." },
  });
  expect(await saveIntake(owner, stale)).toMatchObject({ code: "version_conflict" });
  expect(await saveIntake(owner, { ...stale, serviceId: randomUUID() })).toMatchObject({
    code: "not_found",
  });
});

test("a consent for all services is asked with each, until it is withdrawn", async () => {
  const common = (consent?: string, consentVersion = 0) =>
    saveBookingChoices(owner, {
      contactNeeds: "either",
      confirmsEmail: false,
      confirmMinutes: 30,
      consentVersion,
      consent,
    });
  expect(await common("Privacidad.")).toEqual({ ok: true, value: null });
  expect((await loadIntake(visitor, [randomUUID()])).consents).toMatchObject([
    { body: "Privacidad." },
  ]);
  expect(await common("Otra.", 0)).toMatchObject({ code: "version_conflict" });
  expect(await common(undefined, 1)).toEqual({ ok: true, value: null });
  expect((await loadIntake(visitor, [randomUUID()])).consents).toEqual([]);
  expect(await loadCommonConsent(owner)).toMatchObject({ version: 2, body: null });
});

test("each part of a visit keeps the answers to what its own service asks", async () => {
  const other = await createTenant();
  const scope = publicScope(other);
  const input = saveIntakeInput.parse({
    ...{ serviceId: other.serviceId, formVersion: 0, consentVersion: 0 },
    questions: [{ label: "¿Color?", kind: "choice", choices: "Rojo\nAzul", required: "on" }],
  });
  await saveIntake(memberScope(other), input);
  const [form] = (await loadIntake(scope, [other.serviceId])).forms;
  const part = { serviceId: other.serviceId, professionalId: "any" };
  const visit = withIntake<
    BookVisitInput & { answers?: Record<string, string> },
    { appointmentIds: readonly string[] }
  >(bookVisit);
  const booked = await visit(scope, {
    ...{ parts: [part, part], start: "2026-03-03T09:00", client: stranger() },
    answers: { [form?.questions[0]?.id ?? ""]: "Azul" },
  });
  if (!booked.ok) throw new Error(booked.code);
  for (const id of booked.value.appointmentIds) {
    const { answered } = await loadGivenIntake(scope, id);
    expect(answered).toMatchObject([{ label: "¿Color?", text: "Azul" }]);
  }
});

test("a choice needs two choices, and a question without words is taken out", () => {
  const of = (question: object) =>
    saveIntakeInput.safeParse({
      ...{ serviceId: randomUUID(), formVersion: "0", consentVersion: "0", questions: [question] },
    });
  expect(of({ label: "¿Cuál?", kind: "choice", choices: "Una" }).error?.issues).toMatchObject([
    { message: "choices_missing", path: ["questions", 0, "choices"] },
  ]);
  expect(of({ kind: "choice" }).success).toBe(true);
});

async function save(given: object) {
  const current = await loadServiceIntake(owner, at.serviceId);
  const outcome = await saveIntake(
    owner,
    saveIntakeInput.parse({
      serviceId: at.serviceId,
      formVersion: current?.form?.version ?? 0,
      consentVersion: current?.consent?.version ?? 0,
      ...given,
    }),
  );
  expect(outcome).toEqual({ ok: true, value: null });
}

async function asked() {
  const { forms, consents } = await loadIntake(visitor, [at.serviceId]);
  return { question: forms[0]?.questions[0]?.id ?? "", consentId: consents[0]?.id ?? "" };
}

function form(start: string, given: object = {}): Form {
  const { serviceId, professionalId } = at;
  return bookByVisitorInput.parse({
    ...{ serviceId, professionalId, start, client: stranger(), ...given },
  });
}
