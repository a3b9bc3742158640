import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { closePool } from "@/db/generations";
import type { TenantScope } from "@/db/scope";
import { answerIntake } from "@/lib/appointments/answer-intake";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookByVisitorInput } from "@/lib/appointments/book-by-visitor-schema";
import type { BookedAppointment } from "@/lib/appointments/views";
import type { bookAgainInput } from "@/lib/portal/schema";
import type { BookVisitInput } from "@/lib/visits/book-visit";
import { bookVisit } from "@/lib/visits/book-visit";
import { stranger } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { answeringAgain } from "./answering-again";
import { loadIntake } from "./load-intake";
import { loadOpenIntake, loadOwnIntake } from "./load-own-intake";
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
  expect(await common("Privacidad.\nTuya.")).toEqual({ ok: true, value: null });
  // A form that is sent as it was opened changes its line ends, and not what is accepted.
  expect(await common("Privacidad.\r\nTuya.", 1)).toEqual({ ok: true, value: null });
  expect((await loadIntake(visitor, [randomUUID()])).consents).toMatchObject([
    { body: "Privacidad.\nTuya." },
  ]);
  expect(await loadCommonConsent(owner)).toMatchObject({ version: 1 });
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

test("what the desk books is asked of its client in the portal once, and again only what changed", async () => {
  const place = await createTenant();
  const [team, self] = [memberScope(place, "staff"), clientScope(place)];
  await save(
    { questions: [{ label: "¿Peso?", kind: "number", required: "on" }], consent: "Sí." },
    place,
  );
  const { forms, consents } = await loadIntake(self, [place.serviceId]);
  const [question, consent] = [forms[0]?.questions[0]?.id ?? "", consents[0]?.id ?? ""];
  const booked = await bookAppointment(team, {
    ...{ serviceId: place.serviceId, professionalId: place.professionalId },
    ...{ start: "2026-03-03T09:00", clientId: place.clientId },
  });
  if (!booked.ok) throw new Error(booked.code);
  const appointmentId = booked.value.id;
  const whose = { id: appointmentId, serviceId: place.serviceId, clientId: place.clientId };

  const answers = { [question]: "61" };
  expect(await answerIntake(self, { appointmentId, answers })).toMatchObject({
    fields: { [`consents.${consent}`]: "consent_needed" },
  });
  expect(await answerIntake(team, { appointmentId, answers: {} })).toMatchObject({
    fields: { [`answers.${question}`]: "required" },
  });
  expect(await answerIntake(team, { appointmentId, answers })).toEqual({ ok: true, value: null });
  expect(await loadOpenIntake(self, whose)).toMatchObject({
    forms: [],
    consents: [{ id: consent }],
  });
  const accepted = { appointmentId, consents: { [consent]: true } };
  expect(await answerIntake(self, accepted)).toEqual({ ok: true, value: null });
  expect(await loadOpenIntake(self, whose)).toEqual({ forms: [], consents: [] });
  const stranger = clientScope({ ...place, clientId: randomUUID() });
  expect(await answerIntake(stranger, accepted)).toMatchObject({ code: "not_found" });

  const again = answeringAgain<z.output<typeof bookAgainInput>, BookedAppointment>(bookAppointment);
  const asked = {
    ...{ serviceId: place.serviceId, professionalId: place.professionalId },
    start: "2026-03-04T09:00",
  };
  expect(await loadOwnIntake(self, whose)).toMatchObject({ consents: [], known: answers });
  expect(await again(self, asked)).toMatchObject({ code: "invalid_input" });
  expect(await again(self, { ...asked, answers })).toMatchObject({ ok: true });
});

async function save(given: object, where = at) {
  const { serviceId } = where;
  const current = await loadServiceIntake(memberScope(where), serviceId);
  const outcome = await saveIntake(
    memberScope(where),
    saveIntakeInput.parse({
      serviceId,
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
