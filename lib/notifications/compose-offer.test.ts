import { expect, test, vi } from "vitest";
import type { TenantFacts } from "@/db/scope";
import { defaultBrand } from "@/lib/core/brand/brand";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { composeOffer } = await import("./compose-message");
const { fillLink } = await import("./link");

const tenant = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "la-vega", name: "Clínica La Vega" },
  ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", currency: "DOP" },
  ...{ email: "citas@vega.example", phone: "+18095550140", address: "Av. Rivera 45, La Vega" },
  brand: defaultBrand,
} as TenantFacts;

const facts = {
  offer: {
    startsAt: new Date(Date.UTC(2026, 10, 23, 14)),
    endsAt: new Date(Date.UTC(2026, 10, 23, 14, 30)),
    expiresAt: new Date(Date.UTC(2026, 10, 21, 16, 20)),
    priceMinor: 180_000,
  },
  client: { name: "Ana Ríos", email: "ana@ejemplo.example", locale: "es" },
  professional: { name: "Rafael Pérez", title: "Dr.", specialty: "Cardiología" },
  service: { name: "Consulta de cardiología" },
  site: null,
};

const invitationId = "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11";
const offerTo = (locale: string) =>
  composeOffer({ tenant, invitationId, facts: { ...facts, client: { ...facts.client, locale } } });

test("an offer says what, when, with whom, and until when it is kept, in both its texts", async () => {
  const mail = await offerTo("es");
  expect(mail).toMatchObject({ to: "ana@ejemplo.example", attachments: [] });
  expect(mail.subject).toBe("Un horario libre en Clínica La Vega: lun, 23 nov, 10:00 a. m.");
  for (const text of [mail.html, mail.text]) {
    expect(text).toContain("Consulta de cardiología");
    expect(text).toContain("Dr. Rafael Pérez");
    expect(text).toContain("sábado, 21 de noviembre, 12:20");
  }
});

test("its subject names neither the person, nor the service, nor who gives it", async () => {
  const { subject } = await offerTo("es");
  for (const secret of ["Ana", "cardiología", "Pérez"]) expect(subject).not.toContain(secret);
});

test("its button opens a link of its own, and what is stored opens nothing", async () => {
  const stored = await offerTo("en");
  expect(stored.subject).toBe("A time is free at Clínica La Vega: Mon, Nov 23, 10:00 AM");
  expect(stored.text).not.toMatch(/\/i\/[\w-]{64}/);
  expect(fillLink(tenant.id, stored).text).toMatch(/https:\/\/citas\.example\/i\/[\w-]{64}\s/);
});
