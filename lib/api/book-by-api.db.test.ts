import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { TenantScope } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { loadGivenIntake, loadServiceIntake } from "@/lib/intake/reads";
import { saveIntake } from "@/lib/intake/save-intake";
import { saveIntakeInput } from "@/lib/intake/schema";
import { stranger, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { bookingAnswer } from "./booking-answer";
import { servicesAnswer } from "./catalogue-answers";

let at: TestTenant;
let visitor: TenantScope;

beforeAll(async () => {
  at = await createTenant({ tenant: { contactNeeds: "phone" } });
  visitor = publicScope(at);
});
afterAll(closePool);

test("the API lists what a service asks, tells all that is wrong at once, and keeps what was answered", async () => {
  const owner = memberScope(at);
  const asked = { label: "¿Alergias?", kind: "text", required: "on" };
  const versions = { formVersion: 0, consentVersion: 0 };
  await saveIntake(
    owner,
    saveIntakeInput.parse({
      ...{ serviceId: at.serviceId, ...versions, questions: [asked], consent: "Acepto." },
    }),
  );
  const listed = await servicesAnswer({ scope: visitor, request: new Request("http://x") });
  const { data, contact } = ("body" in listed ? listed.body : {}) as Listed;
  const [service] = data;
  expect(contact).toMatchObject({ email: "optional", phone: "required", emailConfirmed: false });
  const [question, consent] = [service?.questions[0]?.id ?? "", service?.consents[0]?.id ?? ""];

  const refused = await send({ client: { name: "" } });
  expect(refused).toMatchObject({
    problem: {
      fields: {
        ...{ "client.name": "required", "client.phone": "phone_needed" },
        ...{ [`answers.${question}`]: "required", [`consents.${consent}`]: "consent_needed" },
      },
    },
  });
  const given = { answers: { [question]: "Penicilina" }, consents: { [consent]: true } };
  const client = { name: "Luz Díaz", phone: "809 555 0133" };
  const answer = await send({ ...given, client });
  expect(answer).toMatchObject({ status: 201 });
  const { id } = ("body" in answer ? answer.body : {}) as { id: string };
  expect(await loadGivenIntake(owner, id)).toMatchObject({
    answered: [{ text: "Penicilina" }],
    consents: [{ body: "Acepto." }],
  });
  expect(await loadServiceIntake(owner, at.serviceId)).toMatchObject({ form: { version: 1 } });
});

test("where e-mails are confirmed the API keeps a time and books none, and its key asks once", async () => {
  const careful = await createTenant({ tenant: { confirmsEmail: true } });
  const scope = publicScope(careful);
  const key = randomUUID();
  const body = { ...wish(careful, "2026-03-03T10:00:00-04:00"), client: stranger() };
  const first = await send(body, { scope, key });
  expect(first).toMatchObject({ status: 202, body: { status: "waiting_for_email" } });
  expect(await send(body, { scope, key })).toEqual(first);
  const other = await bookAppointment(scope, wish(careful, "2026-03-03T10:00:00-04:00"));
  expect(other).toMatchObject({ code: "slot_taken" });
});

test("one e-mail books a dozen a day, and a key that is sent again is answered as before", async () => {
  const wide = await createTenant({ service: { durationMinutes: 15, stepMinutes: 15 } });
  // Ahead of the database: windows of days past are tidied away.
  const scope = publicScope(wide, Date.UTC(2096, 2, 2, 12));
  const client = stranger();
  const at15 = (index: number) =>
    `2096-03-03T${String(9 + Math.floor(index / 4)).padStart(2, "0")}:${String((index % 4) * 15).padStart(2, "0")}:00-04:00`;
  const ask = (index: number, key: string) =>
    send({ ...wish(wide, at15(index)), client }, { scope, key });
  const keys = Array.from({ length: 12 }, () => String(randomUUID()));
  const answers = [];
  for (const [index, key] of keys.entries()) answers.push(await ask(index, key));
  expect(answers.every((answer) => "status" in answer && answer.status === 201)).toBe(true);
  expect(await ask(12, randomUUID())).toMatchObject({ problem: { code: "rate_limited" } });
  expect(await ask(0, keys[0] ?? "")).toEqual(answers[0]);
});

type Listed = {
  readonly data: readonly {
    readonly questions: readonly { readonly id: string }[];
    readonly consents: readonly { readonly id: string }[];
  }[];
  readonly contact: unknown;
};

function send(given: object, { scope = visitor, key = String(randomUUID()) } = {}) {
  const body = JSON.stringify({ ...wish(at, "2026-03-03T09:00:00-04:00"), ...given });
  const headers = { "content-type": "application/json", "idempotency-key": key };
  const request = new Request("http://x", { method: "POST", body, headers });
  return bookingAnswer({ scope, request });
}
