import { describe, expect, test, vi } from "vitest";
import type { TenantFacts } from "@/db/scope";
import { defaultBrand } from "@/lib/core/brand/brand";
import { isSound } from "@/lib/core/wording/check-text";
import { wordLocales } from "@/lib/core/wording/texts";
import { shapeOf, type WordSet, wordSetNames } from "@/lib/core/wording/word-sets";
import type { Sample } from "./sample";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { mailReader } = await import("./mail-reader");
const { sampleContent } = await import("./sample-mail");
const { writeSample } = await import("./write-sample");
const { ownKey } = await import("./words");
const { defaultTexts } = await import("@/lib/wording/default-texts");

const startsAt = new Date(Date.UTC(2026, 10, 23, 15));
const tenant = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "la-vega", name: "Clínica La Vega" },
  ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", currency: "DOP" },
  ...{ email: "citas@vega.example", phone: "+18095550140", address: "Av. Rivera 45, La Vega" },
  ...{ portalOff: [], linkDays: 180, clientCancelNoticeHours: 24, clientMoveNoticeHours: 24 },
  ...{ mainHost: null, brand: defaultBrand },
} as unknown as TenantFacts;

const sample: Sample = {
  tenant,
  facts: {
    appointment: {
      ...{ id: "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11", code: "KX47TR", version: 1 },
      ...{ status: "confirmed", startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) },
      ...{ acceptedAt: null, cancelledBy: null, priceMinor: 350_000, currency: "DOP" },
    },
    client: { name: "Ana Ríos", email: "ana@ejemplo.example", locale: null },
    professional: { name: "Altagracia Núñez", title: "Dra.", specialty: "Pediatría" },
    service: { name: "Consulta pediátrica" },
    site: null,
  },
  nowMs: startsAt.getTime() - 72 * 3_600_000,
  readBy: "Rosa Báez",
};

const every = wordSetNames.flatMap((set) => wordLocales.map((locale) => ({ set, locale })));

type Own = Parameters<typeof mailReader>[2];
const readerOf = (locale: string, own?: Own) => mailReader(tenant, { client: { locale } }, own);
const write = (set: WordSet, locale: string, own?: Own, from = sample) =>
  writeSample(set, from, readerOf(locale, own), { to: "ana@ejemplo.example" });

describe.each(every)("the mail $set in $locale", ({ set, locale }) => {
  test("has one button or one code, and tells the same facts in both its forms, with nothing left unfilled", async () => {
    const content = sampleContent(set, sample, readerOf(locale));
    const { subject, html, text } = await write(set, locale);
    const buttons = html.match(/class="mail-button"/g)?.length ?? 0;
    expect(buttons).toBe(shapeOf(set).hasButton ? 1 : 0);
    expect(buttons + (content.code ? 1 : 0)).toBeGreaterThan(0);
    const shown = readable(html);
    for (const form of [shown, text]) {
      expect(form).not.toMatch(/\{\w+\}|undefined|emails\.|~/);
      const facts = content.facts.flatMap(({ value }) => value.split("\n"));
      const when = content.ticket ? [content.ticket.date, content.ticket.time] : [];
      const label = content.button ? [content.button.label, "https://citas.example/la-vega"] : [];
      for (const fact of [...facts, ...when, ...label, ...content.paragraphs, ...content.notes]) {
        expect(form).toContain(readable(fact));
      }
    }
    expect(subject).not.toMatch(/[{}]|Ana|Ríos|pediátrica|Núñez|undefined/);
    expect(html).toContain(`lang="${locale}"`);
  });

  test("is written in its language alone", async () => {
    const { subject, text } = await write(set, locale);
    const own = sample.facts;
    const names = [
      tenant.name,
      tenant.address,
      own.client.name,
      own.service.name,
      own.professional.name,
    ];
    const words = names.reduce<string>(
      (left, name) => left.replaceAll(new RegExp(name ?? "^$", "gi"), ""),
      `${subject}\n${text}`,
    );
    const foreign =
      locale === "es"
        ? /\b(the|your|appointment|you|with|please|at|this|for)\b/i
        : /\b(el|la|tu|cita|con|para|este|correo|hora|de)\b/i;
    expect(words.replace(/https?:\S+|\S+@\S+/g, "")).not.toMatch(foreign);
  });

  test("offers words of ours to begin with that are sound, and that say what ours say", async () => {
    const texts = defaultTexts(set, locale);
    expect(isSound(set, locale, texts)).toBe(true);
    const [ours, own] = await Promise.all([
      write(set, locale),
      write(set, locale, new Map([[ownKey(set, locale), texts]])),
    ]);
    // What a booking's mail says of a time that may be gone by then its own words cannot.
    if (set === "confirmBooking") return;
    expect(own.text).toBe(ours.text);
    expect(own.subject).toBe(ours.subject);
  });
});

test("a practice's words stand in the mail as text, whatever they look like, with its label and its note", async () => {
  const texts = {
    subject: "Nos vemos el {fecha} a las {hora}",
    heading: "<h1>{Cita}</h1>",
    body: "Hola, {nombre} 👋\nTrae tu <b>cédula</b>.\n\n<script>alert(1)</script> {servicio}\n\n{lugar}",
    ...{ button: "Ver <i>mi</i> cita", note: "Hay estacionamiento.\n\nEntra por atrás.", sms: "" },
  };
  expect(isSound("booked", "es", texts)).toBe(true);
  const { subject, html, text } = await write("booked", "es", new Map([["booked:es", texts]]));
  expect(subject).toBe("Nos vemos el lun, 23 nov a las 11:00 a. m.");
  for (const tag of ["<script>alert", "<b>cédula", "<h1>Tu", "<i>mi"])
    expect(html).not.toContain(tag);
  for (const form of [readable(html), text]) {
    expect(form.toLowerCase()).toContain("<h1>tu cita</h1>");
    expect(form).toContain("Ver <i>mi</i> cita");
    expect(form).toContain("Entra por atrás.");
    expect(form).toContain("Av. Rivera 45, La Vega");
  }
});

test("a name that runs from right to left turns nothing around it, and one of markup or 300 letters stays a name", async () => {
  const named = (name: string) => {
    const facts = { ...sample.facts, client: { ...sample.facts.client, name } };
    return write("booked", "es", undefined, { ...sample, facts });
  };
  const arabic = await named("محمد الأحمد");
  for (const form of [readable(arabic.html), arabic.text])
    expect(form).toContain("Hola, \u2068محمد الأحمد\u2069.");
  const there = { ...sample, tenant: { ...tenant, name: "مركز النور" } };
  const { html } = await write("cancelled", "en", undefined, there);
  expect(/<p dir="(\w+)"[^>]*>[^<]*had to cancel/.exec(html)?.[1]).toBe("ltr");
  expect((await named("<img src=x onerror=alert(1)>")).html).not.toContain("<img src=x");
  const long = await named(`Ana ${"ñ".repeat(300)}`);
  expect(long.text.split("\n")[2]?.length).toBeLessThan(80);
  expect((await named("Ana 👩‍👧‍👦 Ríos")).text).toContain("Hola, Ana 👩‍👧‍👦 Ríos.");
});

function readable(html: string): string {
  const plain = html
    .replace(/<!--.*?-->/g, "")
    .replace(/<br\s*\/?>/g, "\n")
    .replace(/\u00a0|\u202f|&nbsp;|&#xA0;/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  return plain;
}
