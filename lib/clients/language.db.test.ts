import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { client } from "@/db/schema";
import { mintTenantScope, readTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { saveProfile } from "@/lib/portal/save-profile";
import { saveProfileInput } from "@/lib/portal/schema";
import { wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { saveClient } from "./save-client";
import { saveClientInput } from "./schema";

const ana = { name: "Ana Ríos", email: "ana@ejemplo.example", phone: "809 555 0123" };
let at: TestTenant;

beforeEach(async () => {
  at = await createTenant();
});
afterAll(closePool);

test("the language that the desk or the client chooses is the one of their mails; left alone it stays", async () => {
  expect(await subjectOfNext()).toMatch(/^Tu cita/);
  await byDesk({ language: "en" });
  expect(await subjectOfNext()).toMatch(/^Your appointment/);
  await byDesk({});
  expect(await localeNow()).toBe("en");
  await byClient({ language: "practice" });
  expect(await localeNow()).toBeNull();
  await byClient({ language: "en" });
  await byClient({});
  expect(await localeNow()).toBe("en");
  expect(saveProfileInput.safeParse({ ...ana, language: "fr" }).success).toBe(false);
});

test("who has no language yet has the one that they book in; a form that anybody may send changes none that is known", async () => {
  await bookIn("es", "2026-03-03T09:00");
  expect(await localeNow()).toBeNull();
  await bookIn("en", "2026-03-03T10:00");
  expect(await localeNow()).toBe("en");
  await bookIn("es", "2026-03-03T11:00");
  expect(await localeNow()).toBe("en");
});

function byDesk(given: object) {
  const input = saveClientInput.parse({ clientId: at.clientId, ...ana, ...given });
  return saveClient(memberScope(at, "staff"), input);
}

function byClient(given: object) {
  const { name, phone } = ana;
  return saveProfile(clientScope(at), saveProfileInput.parse({ name, phone, ...given }));
}

async function bookIn(locale: string, start: string) {
  const actor = { kind: "visitor", locale } as const;
  const scope = mintTenantScope({ tenant: at.tenant, actor, nowMs: testNowMs });
  const booked = await bookAppointment(scope, wish(at, start, { client: ana }));
  expect(booked).toMatchObject({ ok: true, value: { client: { id: at.clientId } } });
}

async function subjectOfNext() {
  const { appointmentId } = await bookOwing(at);
  await drainWholly(at.tenant.id, { maxRounds: 3 });
  const sent = (await owedRows(at, appointmentId)).find(({ status }) => status === "sent");
  return sent?.payload && "subject" in sent.payload ? sent.payload.subject : "";
}

async function localeNow() {
  const [row] = await readTenant(memberScope(at), (tx) =>
    tx.select({ locale: client.locale }).from(client).where(eq(client.id, at.clientId)),
  );
  return row?.locale;
}
