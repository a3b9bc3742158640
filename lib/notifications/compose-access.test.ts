import { expect, test, vi } from "vitest";
import type { TenantFacts } from "@/db/scope";
import { defaultBrand } from "@/lib/core/brand/brand";
import type { LinkKind } from "./access-content";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { composeCode, composeEntryCode, composeLink, composeRequest } = await import(
  "./compose-access"
);
const { fillLink } = await import("./link");
const { emailCode, invitationToken } = await import("@/lib/invitations/token");

const tenant = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "la-vega", name: "Clínica La Vega" },
  ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", linkDays: 30 },
  ...{ email: "citas@vega.example", phone: "+18095550140", address: null, brand: defaultBrand },
} as TenantFacts;

const id = "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11";
const client = { name: "Ana Ríos", email: "ana@ejemplo.example", locale: "es" };
const linkFor = (kind: LinkKind, locale = "es") =>
  composeLink({ tenant, invitationId: id, facts: { kind, client: { ...client, locale } } });

test.each(["fresh_link", "invited", "password_changed"] as const)(
  "a mail of kind %s has one way in, says how long it lasts, and keeps the secret to itself until it leaves",
  async (kind) => {
    const mail = await linkFor(kind);
    expect(mail).toMatchObject({ to: client.email, invitationId: id, attachments: [] });
    const token = invitationToken(tenant.id, id);
    expect(JSON.stringify(mail)).not.toContain(token);
    const sent = fillLink(tenant.id, mail);
    for (const text of [sent.html, sent.text]) {
      expect(text).toContain(`https://citas.example/i/${token}`);
      expect(text).toContain("30 días");
      expect(text).not.toContain("~");
    }
    expect(mail.subject).not.toContain("Ana");
  },
);

test.each([
  ["set", "Tu portal en Clínica La Vega ahora tiene contraseña", "puso una contraseña"],
  ["removed", "Se quitó la contraseña de tu portal en Clínica La Vega", "quitó la contraseña"],
  ["changed", "Cambió la contraseña de tu portal en Clínica La Vega", "cambió la contraseña"],
] as const)(
  "the mail of a password that was %s says that alone",
  async (password, subject, body) => {
    const facts = { kind: "password_changed", client: { ...client, password } } as const;
    const mail = await composeLink({ tenant, invitationId: id, facts });
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(body);
    expect(mail.text.match(/(?:puso|quitó|cambió) (?:una|la) contraseña/g)).toHaveLength(1);
  },
);

test("a code is six digits that are not stored, and no link comes with it", async () => {
  const mail = await composeCode({ tenant, facts: { emailChangeId: id, client } });
  const code = emailCode(tenant.id, id);
  expect(code).toMatch(/^\d{6}$/);
  expect(JSON.stringify(mail)).not.toContain(code);
  const sent = fillLink(tenant.id, mail);
  for (const text of [sent.html, sent.text]) {
    expect(text).toContain(code);
    expect(text).not.toContain("/i/");
  }
  expect(sent.subject).not.toContain(code);
});

test("a code for a booking says who comes, where that is not who reads it", async () => {
  const day = new Date("2026-03-03T14:00:00Z");
  const request = { id, codeId: id, startsAt: day, expiresAt: day };
  const mailOf = (reader: string | null) =>
    composeRequest({ tenant, facts: { request, client: { ...client, reader } } });
  const other = await mailOf("Rosa Ríos");
  for (const text of [other.html, other.text]) expect(text).toContain("Rosa");
  expect(other.text).toContain("Cita de: Ana Ríos");
  expect((await mailOf(null)).text).not.toContain("Cita de:");
});

test("a code to enter greets nobody by name, as a family may share the mailbox, and is not stored", async () => {
  const reader = { name: "", email: client.email, locale: "es" };
  const mail = await composeEntryCode({ tenant, facts: { entryCodeId: id, client: reader } });
  const code = emailCode(tenant.id, id);
  expect(JSON.stringify(mail)).not.toContain(code);
  const sent = fillLink(tenant.id, mail);
  for (const text of [sent.html, sent.text]) {
    expect(text).toContain(code);
    for (const secret of ["/i/", "Ana"]) expect(text).not.toContain(secret);
  }
  expect(sent.subject).not.toContain(code);
});

test("whoever reads English gets it in English", async () => {
  const { subject, html } = await linkFor("fresh_link", "en");
  expect(subject).toBe("Your link to your appointments at Clínica La Vega");
  expect(html).toContain('lang="en"');
});
