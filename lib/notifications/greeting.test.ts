import { expect, test, vi } from "vitest";
import type { TenantFacts } from "@/db/scope";
import { defaultBrand } from "@/lib/core/brand/brand";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { composeMessage, composeOffer } = await import("./compose-message");
const { composeDelay } = await import("./compose-delay");
const { composeCode, composeLink } = await import("./compose-access");

const invitationId = "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11";
const startsAt = new Date(Date.UTC(2026, 10, 23, 14));
const endsAt = new Date(Date.UTC(2026, 10, 23, 14, 30));
const nowMs = Date.UTC(2026, 10, 20);

const tenant = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "la-vega", name: "Clínica La Vega" },
  ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", currency: "DOP" },
  ...{ email: "citas@vega.example", phone: null, address: null, brand: defaultBrand },
  ...{ portalOff: [], linkDays: 30, clientCancelNoticeHours: 24, clientMoveNoticeHours: 24 },
} as unknown as TenantFacts;

type News = Parameters<typeof composeMessage>[0]["facts"];

const appointment: News["appointment"] = {
  ...({ id: "a", code: "CIT-2345", version: 1, status: "confirmed", acceptedAt: null } as const),
  ...({ startsAt, endsAt, cancelledBy: null, priceMinor: null, currency: "DOP" } as const),
};

type Who = { readonly reader: string | null };

function clientOf({ reader }: Who, locale: string) {
  return { name: "Mateo Díaz", email: "laura@ejemplo.example", locale, reader };
}

function about(who: Who, locale: string) {
  return {
    client: clientOf(who, locale),
    professional: { name: "Rafael Pérez", title: "Dr.", specialty: null },
    service: { name: "Limpieza" },
    site: null,
  };
}

function newsOf(who: Who, locale: string, change: Partial<News>) {
  const facts: News = {
    ...({ kind: "booked", previousStartsAt: null, appointment } as const),
    ...about(who, locale),
    ...change,
  };
  return composeMessage({ tenant, facts, invitationId, nowMs });
}

function delayOf(who: Who, locale: string, kind: "running_late" | "times_proposed") {
  const delay = { fromStartsAt: startsAt, expectedAt: endsAt, proposedStarts: [endsAt] };
  const facts = { ...about(who, locale), kind, appointment, delay: { ...delay, kind: "late" } };
  return composeDelay({ tenant, invitationId, facts } as Parameters<typeof composeDelay>[0]);
}

const mails: Record<string, (who: Who, locale: string) => Promise<{ text: string; html: string }>> =
  {
    booked: (who, locale) => newsOf(who, locale, {}),
    requested: (who, locale) =>
      newsOf(who, locale, { appointment: { ...appointment, status: "pending" } }),
    accepted: (who, locale) => newsOf(who, locale, { kind: "accepted" }),
    acceptedByClient: (who, locale) =>
      newsOf(who, locale, {
        kind: "accepted",
        appointment: { ...appointment, acceptedAt: startsAt },
      }),
    moved: (who, locale) => newsOf(who, locale, { kind: "moved", previousStartsAt: endsAt }),
    reassigned: (who, locale) => newsOf(who, locale, { kind: "moved", previousStartsAt: startsAt }),
    delayed: (who, locale) =>
      newsOf(who, locale, { kind: "moved", previousStartsAt: endsAt, isDelayed: true }),
    reminder: (who, locale) => newsOf(who, locale, { kind: "reminder" }),
    cancelled: (who, locale) => newsOf(who, locale, { kind: "cancelled" }),
    cancelledByClient: (who, locale) =>
      newsOf(who, locale, {
        kind: "cancelled",
        appointment: { ...appointment, cancelledBy: "client" },
      }),
    offered: (who, locale) =>
      composeOffer({
        tenant,
        invitationId,
        facts: {
          ...about(who, locale),
          offer: { startsAt, endsAt, expiresAt: startsAt, priceMinor: null },
        },
      }),
    running_late: (who, locale) => delayOf(who, locale, "running_late"),
    times_proposed: (who, locale) => delayOf(who, locale, "times_proposed"),
    fresh_link: (who, locale) =>
      composeLink({
        ...{ tenant, invitationId },
        facts: { kind: "fresh_link", client: clientOf(who, locale) },
      }),
    invited: (who, locale) =>
      composeLink({
        ...{ tenant, invitationId },
        facts: { kind: "invited", client: clientOf(who, locale) },
      }),
  };

const mother = { reader: "Laura Díaz" };

test.each(Object.entries(mails))(
  "a mail of kind %s greets the mother who booked, and says whose appointment it is",
  async (_kind, mail) => {
    for (const [locale, greeting] of [
      ["es", "Hola, Laura Díaz."],
      ["en", "Hello, Laura Díaz."],
    ] as const) {
      const { text, html } = await mail(mother, locale);
      for (const said of [text, html]) {
        expect(said).toContain(greeting);
        expect(said).toContain("Mateo Díaz");
        expect(said).not.toMatch(/Hola, Mateo|Hello, Mateo|\.(heading|body|label)/i);
      }
      expect(text).not.toMatch(
        /\b(LA )?TU CITA (EST|QUED|TIENE|EMP)|cita a tu nombre|in your name/i,
      );
    }
  },
);

test.each(Object.entries(mails))(
  "a mail of kind %s to who comes themselves says nothing of anybody else",
  async (_kind, mail) => {
    for (const reader of [null, " mateo  diaz"]) {
      const { text } = await mail({ reader }, "es");
      expect(text).toMatch(/Hola, (Mateo Díaz|mateo diaz)\./);
      expect(text).not.toMatch(/Cita de:?|de Mateo Díaz/);
    }
  },
);

test("the calendar file says whose appointment it is, and invites the mother by her name", async () => {
  const { attachments = [] } = await newsOf(mother, "es", {});
  const file = attachments[0]?.content.replaceAll("\r\n ", "") ?? "";
  expect(file).toContain("SUMMARY:Mateo Díaz: Limpieza en Clínica La Vega");
  expect(file).toMatch(/ATTENDEE[^\n]*CN="Laura Díaz"/);
});

test("the code of a new e-mail greets her too", async () => {
  const facts = { emailChangeId: invitationId, client: clientOf(mother, "es") };
  expect((await composeCode({ tenant, facts })).text).toContain("Hola, Laura Díaz.");
});
