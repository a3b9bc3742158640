import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, inboxMessage, messageWording } from "@/db/schema";
import { type TenantScope, withSystem, withTenant } from "@/db/scope";
import { tradeOf } from "@/lib/core/wording/placeholders";
import { claimBatch } from "@/lib/notifications/claim-batch";
import { renderBatch } from "@/lib/notifications/render-batch";
import { testMailLimit } from "@/lib/rate-limit/limits";
import { takeHits } from "@/lib/rate-limit/take-hits";
import { createMember, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing } from "@/tests/factories/owed-appointments";
import { systemScopeOf } from "@/tests/factories/scopes";
import { bringBackWording } from "./bring-back-wording";
import { defaultTexts } from "./default-texts";
import { loadEditor } from "./load-editor";
import { loadWordings } from "./load-wordings";
import { restoreWording } from "./restore-wording";
import { saveWording } from "./save-wording";
import { saveWordingInput } from "./schema";
import { sendTest } from "./send-test";

afterAll(closePool);

const key = { set: "booked", locale: "es" } as const;
const texts = {
  ...{ subject: "Nos vemos el {fecha} a las {hora}", heading: "¡Te esperamos!" },
  ...{ body: "Hola, {nombre}.\n\nTrae tu cédula.", button: "", note: "", sms: "" },
};

/** The next mail of a booking, as it is frozen. */
async function mailOf(practice: TestTenant) {
  const { rendered } = await due(practice);
  return rendered();
}

async function due(practice: TestTenant) {
  await bookOwing(practice);
  const scope = systemScopeOf(practice);
  const lease = randomUUID();
  const batch = await claimBatch(scope, lease);
  const rendered = async (payload?: (typeof batch.due)[number]["payload"]) => {
    const messages = batch.due.map((each) => (payload ? { ...each, payload } : each));
    const [ready] = await renderBatch(scope, lease, messages);
    if (!ready || !("subject" in ready.payload)) throw new Error("Nothing was rendered");
    return ready.payload;
  };
  return { rendered };
}

test("a practice's words are in its mails from then on, and in nobody else's", async () => {
  const [here, neighbour] = await Promise.all([createTenant(), createTenant()]);
  expect(await saveWording(memberScope(here), { ...key, ...texts })).toMatchObject({ ok: true });
  const [mail, other] = await Promise.all([mailOf(here), mailOf(neighbour)]);
  expect(mail.subject).toMatch(/^Nos vemos el /);
  expect(mail.text).toContain("Hola, Ana Ríos.\n\nTrae tu cédula.");
  expect(mail.html).toContain("Trae tu cédula.");
  expect(other.subject).toMatch(/^Tu cita en /);
  expect((await loadEditor(memberScope(neighbour), "booked", "es")).state).toBe("default");
});

test("a mail that was written once stays as it was, whatever is worded anew", async () => {
  const here = await createTenant();
  const { rendered } = await due(here);
  const before = await rendered();
  await saveWording(memberScope(here), { ...key, ...texts });
  expect(await rendered(before)).toEqual(before);
});

test("words that no mail can be written with any more stop none: ours are sent, and the editor says so", async () => {
  const here = await createTenant();
  const scope = memberScope(here);
  const stored = (wordSet: string, broken: unknown) => ({
    ...{ tenantId: here.tenant.id, wordSet, locale: "es" as const, updatedAt: new Date() },
    texts: broken as typeof texts,
  });
  await withTenant(scope, (tx) =>
    tx
      .insert(messageWording)
      .values([stored("booked", { ...texts, body: "Hola {nadie" }), stored("gone", texts)]),
  );
  expect((await mailOf(here)).subject).toMatch(/^Tu cita en /);
  const listed = (await loadWordings(scope)).find(({ set }) => set === "booked");
  expect(listed?.states).toEqual({ es: "broken", en: "default" });
  const editor = await loadEditor(scope, "booked", "es");
  expect(editor).toMatchObject({ state: "broken", texts: { body: "Hola {nadie" } });
  const mended = await saveWording(scope, { ...key, ...texts, seen: Number(editor.seen) });
  expect(mended).toMatchObject({ ok: true });
  expect((await loadEditor(scope, "booked", "es")).state).toBe("own");
});

test("of two who save what they both saw, the second is told by whom and overwrites nothing", async () => {
  const here = await createTenant();
  const [rosa, luis] = [memberScope(here), memberScope(here, "owner", { name: "Luis Mora" })];
  const as = (heading: string) => ({ ...key, ...texts, heading, seen: 0 });
  const answers = await Promise.all([
    saveWording(rosa, as("De Rosa")),
    saveWording(luis, as("De Luis")),
  ]);
  const winner = answers[0]?.ok ? ["De Rosa", "Rosa Báez"] : ["De Luis", "Luis Mora"];
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    ...{ code: "version_conflict", detail: { seen: "1", by: winner[1] } },
  });
  expect((await loadEditor(rosa, "booked", "es")).texts.heading).toBe(winner[0]);
  expect(await saveWording(luis, { ...as("Al final"), seen: 1 })).toMatchObject({ ok: true });
  expect(await restoreWording(rosa, { ...key, seen: 1 })).toMatchObject({
    code: "version_conflict",
  });
});

test("our words come back when they are wanted, the practice's are kept beside them, and each change is noted", async () => {
  const here = await createTenant();
  const scope = memberScope(here);
  await saveWording(scope, { ...key, ...texts });
  const restored = await restoreWording(scope, key);
  expect(restored).toMatchObject({
    ok: true,
    value: { texts: defaultTexts("booked", "es", tradeOf(here.tenant.sector)) },
  });
  expect((await mailOf(here)).subject).toMatch(/^Tu cita en /);
  expect(await loadEditor(scope, "booked", "es")).toMatchObject({
    state: "default",
    hasFormer: true,
  });
  expect(await bringBackWording(scope, key)).toMatchObject({ ok: true, value: { texts } });
  expect((await mailOf(here)).subject).toMatch(/^Nos vemos/);
  expect(await bringBackWording(scope, key)).toMatchObject({ code: "not_found" });
  expect(await changesOf(scope)).toEqual(["saved", "restored", "brought_back"]);
});

test("our words, saved as they are, stay ours", async () => {
  const here = await createTenant();
  const scope = memberScope(here);
  await saveWording(scope, {
    ...key,
    ...defaultTexts("booked", "es", tradeOf(here.tenant.sector)),
  });
  expect((await loadEditor(scope, "booked", "es")).state).toBe("default");
});

test("a save is refused at each field that is wrong", () => {
  const wrong = { ...texts, subject: "Hola {nombre}", body: "{servcio}", button: "{fecha}" };
  const judged = saveWordingInput.safeParse({ ...key, ...wrong });
  const found = judged.error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(found).toEqual([
    ["subject", "wrong_wording"],
    ["body", "wrong_wording"],
    ["button", "wrong_wording"],
  ]);
  expect(saveWordingInput.safeParse({ ...key, set: "nope", ...texts }).success).toBe(false);
});

test("a test goes to whoever tries, marked, with no client's name and no way into a portal, and not without end", async () => {
  const here = await createTenant();
  await bookOwing(here);
  const member = await createMember(here, "owner");
  const scope = memberScope(here, "owner", { userId: member.userId, nowMs: Date.now() });
  const draft = { ...key, ...texts };
  expect(await sendTest(scope, draft)).toEqual({ ok: true, value: { to: member.email } });
  const mails = await withSystem((tx) =>
    tx.select().from(inboxMessage).where(eq(inboxMessage.recipient, member.email)),
  );
  expect(mails).toHaveLength(1);
  const { subject = "", html = "", plain = "" } = mails[0] ?? {};
  expect(subject).toMatch(/^\[Prueba\] Nos vemos el /);
  for (const form of [html, plain]) {
    expect(form).toContain("Es una prueba");
    expect(form).not.toMatch(/Ana Ríos|\/i\//);
  }
  const bucket = {
    kind: "test-mail",
    key: `${here.tenant.id}:${member.userId}`,
    limit: testMailLimit,
  };
  for (let n = 1; n < testMailLimit.most; n += 1) await takeHits([bucket], scope.nowMs);
  expect(await sendTest(scope, draft)).toMatchObject({ code: "rate_limited" });
});

async function changesOf(scope: TenantScope): Promise<unknown[]> {
  const rows = await withTenant(scope, (tx) =>
    tx
      .select({ detail: auditLog.detail, at: auditLog.createdAt })
      .from(auditLog)
      .where(and(eq(auditLog.tenantId, scope.tenant.id), eq(auditLog.action, "wording:edit")))
      .orderBy(auditLog.createdAt),
  );
  return rows.map(({ detail }) => detail?.change);
}
