import { expect, test, vi } from "vitest";
import type { TenantFacts } from "@/db/scope";
import { defaultBrand } from "@/lib/core/brand/brand";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { composeDelay } = await import("./compose-delay");

const tenant = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "la-vega", name: "Clínica La Vega" },
  ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", currency: "DOP" },
  ...{ email: "citas@vega.example", phone: "+18095550140", address: "Av. Rivera 45, La Vega" },
  brand: defaultBrand,
} as TenantFacts;

const startsAt = new Date(Date.UTC(2026, 10, 23, 14));
const later = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);

function mailOf(
  kind: "running_late" | "times_proposed",
  delay: { readonly kind: "late" | "away"; readonly proposedStarts: readonly Date[] },
  locale = "es",
) {
  const expectedAt = kind === "running_late" ? later(20) : null;
  return composeDelay({
    ...{ tenant, invitationId: "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11" },
    facts: {
      kind,
      delay: { ...delay, fromStartsAt: startsAt, expectedAt },
      appointment: {
        ...{ id: "a", code: "CIT-2345", version: 1, status: "confirmed", acceptedAt: null },
        ...{ startsAt, endsAt: later(30), cancelledBy: null, priceMinor: null, currency: "DOP" },
      },
      client: { name: "Ana Ríos", email: "ana@ejemplo.example", locale },
      professional: { name: "Rafael Pérez", title: "Dr.", specialty: "Cardiología" },
      service: { name: "Consulta de cardiología" },
      site: null,
    },
  });
}

const late = { kind: "late", proposedStarts: [] } as const;
const asked = { kind: "away", proposedStarts: [later(120), later(1440)] } as const;

test("a later time is told with how late, the time before, and that the appointment stands, in both its texts", async () => {
  const mail = await mailOf("running_late", late);
  expect(mail).toMatchObject({ to: "ana@ejemplo.example", attachments: [] });
  for (const text of [mail.html, mail.text]) {
    expect(text).toContain("10:20");
    expect(text).toContain("Antes: 10:00");
    expect(text).toContain("unos 20 minutos de retraso");
    expect(text).toContain("Tu cita sigue en pie");
  }
});

test("who is asked reads every time that they can choose", async () => {
  const mail = await mailOf("times_proposed", asked);
  for (const text of [mail.html, mail.text]) {
    expect(text).toContain("Lun, 23 nov, 12:00");
    expect(text).toContain("Mar, 24 nov, 10:00");
  }
});

test("no subject names the person, the service, or who attends, in either language", async () => {
  const mails = await Promise.all(
    ["es", "en"].flatMap((locale) => [
      mailOf("running_late", late, locale),
      mailOf("times_proposed", asked, locale),
    ]),
  );
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(4);
  for (const { subject } of mails) {
    for (const secret of ["Ana", "cardiología", "Pérez"]) expect(subject).not.toContain(secret);
  }
});
