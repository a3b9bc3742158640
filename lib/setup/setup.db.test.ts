import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { membershipsOf, tenantBySlug } from "@/db/lookups";
import * as schema from "@/db/schema";
import { type TenantFacts, withIdentity, withSystem, withTenant } from "@/db/scope";
import { ensureAccount } from "@/lib/auth/ensure-account";
import type { VisitorScope } from "@/lib/auth/visitor";
import { loadAvailability } from "@/lib/availability/load-availability";
import { searchProof } from "@/lib/core/human/proof";
import { ok } from "@/lib/core/result";
import { formToken } from "@/lib/human/form-token";
import { sendLetters } from "@/lib/letters/send-letters";
import { letterCode } from "@/lib/letters/token";
import { publishCover } from "@/lib/pages/publish-cover";
import { loadServices } from "@/lib/services/reads";
import { loadTeam } from "@/lib/team/reads";
import { createTenant as createPractice, createUser, memberScope } from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { askSignUp, signUpForm } from "./ask-sign-up";
import { changeSector } from "./change-sector";
import { confirmSignUp } from "./confirm-sign-up";
import { createTenant, openingTenant } from "./create-tenant";
import { loadChecklist } from "./load-checklist";
import { mailCodeAgain } from "./mail-code-again";
import { proposeSlug } from "./propose-slug";
import { saveFirstHours } from "./save-first-hours";
import { askSignUpInput, confirmSignUpInput, saveFirstHoursInput } from "./schema";

afterAll(closePool);
beforeEach(beginRequest);

const nowMs = Date.UTC(2096, 4, 7, 15);
const visitor = (): VisitorScope => ({ nowMs, address: randomUUID(), userAgent: null });
const uniqueSlug = () => `nuevo-${randomUUID().slice(0, 13)}`;

async function asked(given: { slug?: string; email?: string } = {}) {
  const formOf = formToken(signUpForm, nowMs);
  const form = {
    ...{ practice: "Sonrisas", slug: uniqueSlug(), sector: "dental", country: "MX", locale: "es" },
    ...{
      name: "Lucía Robles",
      email: `${randomUUID()}@ejemplo.example`,
      password: "una frase corta",
    },
    ...{ formToken: formOf, proof: searchProof(formOf, 0, 1e6), ...given },
  };
  const answer = await askSignUp(visitor(), askSignUpInput.parse(form));
  return { answer, ...form, letterId: answer.ok ? answer.value.letterId : "" };
}

function confirm(letterId: string, given: { code?: string; slug?: string } = {}) {
  const code = given.code ?? letterCode(letterId);
  return confirmSignUp(visitor(), confirmSignUpInput.parse({ ...given, letterId, code }));
}

const found = async (slug: string): Promise<TenantFacts> => {
  const tenant = await tenantBySlug(slug);
  if (!tenant) throw new Error(`No tenant ${slug}`);
  return tenant;
};

const accountOf = (email: string) =>
  withIdentity(async (tx) => {
    const [row] = await tx
      .select()
      .from(schema.userAccount)
      .where(eq(schema.userAccount.email, email));
    return row;
  });

describe("a sign-up", () => {
  test("opens nothing until its code is written, then everything, and logs its owner in", async () => {
    const { answer, slug, email, letterId } = await asked();
    expect(answer.ok).toBe(true);
    expect([await tenantBySlug(slug), await accountOf(email)]).toEqual([undefined, undefined]);

    expect(await confirm(letterId)).toEqual({ ok: true, value: { slug, isEntered: true } });
    const tenant = await found(slug);
    expect(tenant).toMatchObject({
      ...{ name: "Sonrisas", sector: "dental", country: "MX", currency: "MXN", email },
      timeZone: "America/Mexico_City",
    });
    const owner = await accountOf(email);
    expect(await membershipsOf(owner?.id ?? "")).toMatchObject([{ slug, role: "owner" }]);
    expect(request.cookies.size).toBe(1);

    const scope = memberScope({ tenant });
    const { services } = await loadServices(scope);
    const { professionals } = await loadTeam(scope);
    expect(services).toHaveLength(6);
    expect(professionals).toMatchObject([{ name: "Lucía Robles" }]);
    const seats = await withTenant(scope, (tx) => tx.select().from(schema.membership));
    expect(seats).toMatchObject([{ role: "owner", followsAll: true }]);
    const giver = [professionals[0]?.id];
    expect(services.every(({ professionalIds }) => professionalIds.join() === giver.join())).toBe(
      true,
    );
    const counts = await withTenant(scope, (tx) =>
      tx.execute(sql`SELECT (SELECT count(*)::int FROM intake_form) AS forms,
        (SELECT count(*)::int FROM consent_text) AS consents,
        (SELECT count(*)::int FROM page_version WHERE number IS NULL) AS drafts`),
    );
    expect(counts[0]).toEqual({ forms: 6, consents: 1, drafts: 1 });
  });

  test("is taken once: its code opens nothing a second time", async () => {
    const { letterId } = await asked();
    expect(await confirm(letterId)).toMatchObject({ ok: true });
    expect(await confirm(letterId, { slug: uniqueSlug() })).toMatchObject({ code: "code_expired" });
  });

  test("is over after five wrong codes, also for the right one", async () => {
    const { letterId, slug } = await asked();
    const wrong = letterCode(letterId) === "000000" ? "000001" : "000000";
    for (let n = 0; n < 5; n += 1) {
      expect(await confirm(letterId, { code: wrong })).toMatchObject({ code: "wrong_code" });
    }
    expect(await confirm(letterId)).toMatchObject({ code: "code_expired" });
    expect(await tenantBySlug(slug)).toBeUndefined();
  });

  test("is mailed another code on demand, a few times; the former opens nothing any more", async () => {
    const { letterId, slug } = await asked();
    const again = await mailCodeAgain(visitor(), { letterId });
    if (!again.ok) throw new Error(again.code);
    expect(await confirm(letterId)).toMatchObject({ code: "code_expired" });
    expect(await mailCodeAgain(visitor(), { letterId })).toMatchObject({ code: "code_expired" });
    expect(await confirm(again.value.letterId)).toMatchObject({ value: { slug } });

    let latest = (await asked()).letterId;
    for (let times = 0; times < 3; times += 1) {
      const next = await mailCodeAgain(visitor(), { letterId: latest });
      if (!next.ok) throw new Error(next.code);
      latest = next.value.letterId;
    }
    expect(await mailCodeAgain(visitor(), { letterId: latest })).toMatchObject({
      code: "rate_limited",
    });
  });

  test("answers the same for an e-mail that has an account, whose password it leaves alone", async () => {
    const known = await createUser();
    const before = await accountOf(known.email);
    const { answer, letterId, slug } = await asked({ email: known.email });
    const stranger = await asked();
    expect(Object.keys(answer)).toEqual(Object.keys(stranger.answer));
    expect(await confirm(letterId)).toEqual({ ok: true, value: { slug, isEntered: false } });
    expect(await accountOf(known.email)).toEqual(before);
    expect(request.cookies.size).toBe(0);
    expect(await membershipsOf(known.userId)).toMatchObject([{ slug, role: "owner" }]);
  });

  test("mails its code to who asked, and the code is nowhere in the database", async () => {
    const { letterId, email } = await asked();
    const rows = () =>
      withSystem((tx) =>
        tx.select().from(schema.accountLetter).where(eq(schema.accountLetter.id, letterId)),
      );
    // It left with the sign-up itself, or leaves with this round.
    await sendLetters();
    await expect.poll(async () => (await rows())[0]?.doneAt).toBeInstanceOf(Date);
    const mails = await withSystem((tx) =>
      tx.select().from(schema.inboxMessage).where(eq(schema.inboxMessage.recipient, email)),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.plain).toContain(letterCode(letterId));
    expect(mails[0]?.subject).not.toContain(letterCode(letterId));
    expect(JSON.stringify(await rows())).not.toContain(letterCode(letterId));
  });
});

describe("an address", () => {
  test("wanted by two at once goes to one, and of the other nothing stays", async () => {
    const slug = uniqueSlug();
    const both = await Promise.all([asked({ slug }), asked({ slug })]);
    const outcomes = await Promise.all(both.map(({ letterId }) => confirm(letterId)));
    expect(outcomes.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "slug_taken",
    ]);
    const loser = both[outcomes.findIndex(({ ok }) => !ok)];
    expect(await accountOf(loser?.email ?? "")).toBeUndefined();
    const other = uniqueSlug();
    expect(await confirm(loser?.letterId ?? "", { slug: other })).toMatchObject({
      value: { slug: other },
    });
  });

  test("is proposed from the name, with a number where that is taken", async () => {
    const { tenant } = await createPractice();
    const name = tenant.slug.replaceAll("-", " ");
    expect(await proposeSlug(visitor(), { name, slug: undefined })).toEqual({
      ...{ ok: true, value: { slug: `${tenant.slug}-2` } },
    });
    const check = (slug: string) => proposeSlug(visitor(), { name: undefined, slug });
    expect(await check(tenant.slug)).toMatchObject({ code: "slug_taken" });
    expect(await check("dashboard")).toMatchObject({ code: "reserved_slug" });
    expect(await check("ñ")).toMatchObject({ code: "invalid_slug" });
  });
});

test("half a template never stays: what fails at its end takes all of it back", async () => {
  const slug = uniqueSlug();
  const email = `${randomUUID()}@ejemplo.example`;
  const practice = {
    name: "A medias",
    slug,
    sector: "beauty",
    country: "DO",
    locale: "es",
  } as const;
  const opening = openingTenant(async (tx, tenantId) => {
    await ensureAccount(tx, { email, name: "Nadie", passwordHash: "x", locale: "es" });
    const owner = { userId: randomUUID(), name: "Sin cuenta", email };
    return ok(await createTenant(tx, tenantId, { practice, planCode: "start", owner }));
  });
  await expect(opening).rejects.toThrow();
  expect([await tenantBySlug(slug), await accountOf(email)]).toEqual([undefined, undefined]);
});

test("the door that opens a tenant leads into no other", async () => {
  const other = await createPractice();
  const seen = await openingTenant(async (tx) => {
    const services = await tx.select().from(schema.service);
    const changed = await tx
      .update(schema.service)
      .set({ name: "Ajeno" })
      .where(eq(schema.service.id, other.serviceId))
      .returning();
    return ok({ services, changed });
  });
  expect(seen).toEqual({ ok: true, value: { services: [], changed: [] } });
});

test("a set-up's hours make it bookable, and the list of what is missing shrinks with what is there", async () => {
  const { letterId, slug } = await asked();
  await confirm(letterId);
  const scope = memberScope({ tenant: await found(slug) }, "owner", { nowMs });
  expect(await loadChecklist(scope)).toEqual({
    ...{ left: ["hours", "prices", "logo", "page", "booking"], blocks: true, isShown: true },
  });
  const [professional] = (await loadTeam(scope)).professionals;
  const [service] = (await loadServices(scope)).services;
  const hours = (days: object) =>
    saveFirstHoursInput.safeParse({
      ...{ professionalId: professional?.id, name: "Lucía Robles", title: "Dra.", days },
      pause: { on: "on", start: "13:00", end: "14:00" },
    });
  expect(hours({}).error?.issues[0]?.message).toBe("required");
  expect(hours({ d1: { on: "on", start: "18:00", end: "09:00" } }).error?.issues[0]?.message).toBe(
    "reversed_range",
  );
  const typed = hours({ d1: { on: "on", start: "09:00", end: "18:00" }, d2: { start: "09:00" } });
  if (!typed.success) throw typed.error;
  expect(await saveFirstHours(scope, typed.data)).toMatchObject({ ok: true });
  expect(await loadChecklist(scope)).toMatchObject({
    ...{ left: ["prices", "logo", "page", "booking"], blocks: true },
  });
  const offered = await loadAvailability(scope, {
    ...{ serviceId: service?.id ?? "", professionalId: "any" },
    ...{ from: "2096-05-14", to: "2096-05-14" },
  });
  expect(JSON.stringify(offered)).toContain("2096-05-14T09:00:00");

  expect(await found(slug)).toMatchObject({ published: false });
  await publishCover(scope, { title: undefined, text: undefined });
  const tenant = await found(slug);
  expect(tenant).toMatchObject({ published: true });
  expect(await loadChecklist(memberScope({ tenant }, "owner", { nowMs }))).toMatchObject({
    ...{ left: ["prices", "logo", "booking"], blocks: false },
  });
});

test("who began with the wrong sector begins with another, as long as nothing is published; hours stay", async () => {
  const { letterId, slug } = await asked();
  await confirm(letterId);
  const scope = memberScope({ tenant: await found(slug) }, "owner", { nowMs });
  const before = (await loadTeam(scope)).professionals;
  expect(await changeSector(scope, { sector: "barber" })).toEqual({ ok: true, value: null });
  const { services, professionals } = await loadServices(scope);
  expect(services.map(({ name }) => name)).toContain("Corte de cabello");
  expect(services.every(({ professionalIds }) => professionalIds[0] === professionals[0]?.id)).toBe(
    true,
  );
  expect((await loadTeam(scope)).professionals.map(({ id }) => id)).toEqual(
    before.map(({ id }) => id),
  );
  expect(await found(slug)).toMatchObject({ sector: "barber", brand: { font: "lora" } });
  const [kept] = await withTenant(scope, (tx) =>
    tx.execute(sql`SELECT (SELECT body FROM consent_text ORDER BY version DESC LIMIT 1) AS consent,
      (SELECT content::text LIKE '%Tu corte%' OR content::text LIKE '%barbero%' FROM page_version) AS page`),
  );
  expect(kept).toEqual({ consent: null, page: true });

  await publishCover(scope, { title: undefined, text: undefined });
  expect(await changeSector(scope, { sector: "beauty" })).toEqual({
    ...{ ok: false, code: "setup_is_over" },
  });
});
