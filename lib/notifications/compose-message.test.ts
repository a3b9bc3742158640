import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { TenantFacts } from "@/db/scope";
import { dark, light, tones } from "@/emails/mail-colors";
import { contrastRatio, type HexColor } from "@/lib/core/brand/color";
import { runsOf } from "@/tests/property-runs";
import type { MailFacts } from "./mail-facts";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { composeMessage } = await import("./compose-message");

const hourMs = 3_600_000;
const startsAt = new Date(Date.UTC(2026, 10, 23, 15));

const tenant: TenantFacts = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "la-vega", name: "Clínica La Vega" },
  ...{ status: "active", suspendedReason: null, sector: "medical", locale: "es", country: "DO" },
  ...{
    timeZone: "America/Santo_Domingo",
    currency: "DOP",
    planId: "p",
    tagline: null,
    about: null,
  },
  ...{ email: "citas@vega.example", phone: "+18095550140", address: "Av. Rivera 45, La Vega" },
  ...{ clientCancelNoticeHours: 24, clientMoveNoticeHours: 24, clientBookNoticeMinutes: 0 },
  ...{ clientMaxOpen: null, staffBookNoticeMinutes: 0, staffMoveNoticeHours: 0 },
  ...{ staffCancelNoticeHours: 0, holdMinutes: 5, overbookLimit: 0, observesHolidays: false },
  ...{ queueRule: "appointments", queueByPriority: true, queueGraceMinutes: 10 },
  ...{ noShowMinutes: null, screenNames: "ticket" },
  ...{ requiresAcceptance: false, reminderHours: [24], waitlistRefills: false, kindsOff: [] },
  ...{ quietFromMinute: null, quietUntilMinute: null, agendaMinute: 420, afterVisitHours: 3 },
  openTracking: false,
  ...{ waitlistOfferMinutes: 30, waitlistFromMinute: 480, waitlistUntilMinute: 1260 },
  ...{ confirmsEmail: false, confirmMinutes: 30 },
  ...{ portalOff: [], linkDays: 180, feedInitials: false },
  ...{ contactNeeds: "both", tellsClients: true, professionalsSeeOthers: false, cancelReasons: [] },
  ...{ mainHost: null, embedOrigins: [], checklistDismissed: false, published: true },
  brand: {
    ...{ primaryColor: "#0e7490", accentColor: "#f97316", font: "inter", radius: "medium" },
    ...{ theme: "light", logoUrl: "/brands/vega.svg" },
  },
  createdAt: startsAt,
};

const facts: MailFacts = {
  kind: "booked",
  previousStartsAt: null,
  appointment: {
    ...{
      id: "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11",
      code: "KX47TR",
      version: 1,
      status: "confirmed",
    },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + hourMs / 2), acceptedAt: null },
    ...{ cancelledBy: null, priceMinor: 350_000, currency: "DOP" },
  },
  client: { name: "Ana Ríos", email: "ana@ejemplo.example", locale: null },
  professional: { name: "Altagracia Núñez", title: "Dra.", specialty: "Pediatría" },
  service: { name: "Consulta pediátrica" },
  site: null,
};

const nowMs = startsAt.getTime() - 72 * hourMs;

type Change = { facts?: Partial<MailFacts>; appointment?: Partial<MailFacts["appointment"]> };

function compose(
  change: Change = {},
  given: { tenant?: Partial<TenantFacts>; nowMs?: number } = {},
) {
  const appointment = { ...facts.appointment, ...change.appointment };
  return composeMessage({
    tenant: { ...tenant, ...given.tenant },
    facts: { ...facts, ...change.facts, appointment },
    invitationId: "invitation",
    nowMs: given.nowMs ?? nowMs,
  });
}

const everyMail: Record<string, Change> = {
  booked: {},
  requested: { appointment: { status: "pending" } },
  accepted: { facts: { kind: "accepted" } },
  acceptedByClient: { facts: { kind: "accepted" }, appointment: { acceptedAt: startsAt } },
  moved: { facts: { kind: "moved", previousStartsAt: new Date(startsAt.getTime() - 24 * hourMs) } },
  reassigned: { facts: { kind: "moved", previousStartsAt: startsAt } },
  reminder: { facts: { kind: "reminder" } },
  cancelled: {
    facts: { kind: "cancelled" },
    appointment: { status: "cancelled", cancelledBy: "member" },
  },
  cancelledByClient: {
    facts: { kind: "cancelled" },
    appointment: { status: "cancelled", cancelledBy: "client" },
  },
};

function companion(id: string, startMs: number, service: string, who: string) {
  return {
    ...{ id, visitId: null, seriesId: null, code: id, version: 1, status: "confirmed" as const },
    ...{ startsAt: new Date(startMs), endsAt: new Date(startMs + hourMs / 2), cancelledAt: null },
    ...{ priceMinor: 350_000, service: { name: service } },
    professional: { name: who, title: null },
    site: null,
  };
}

test("the mail of an appointment at another place says its name, its address and its clock", async () => {
  const site = {
    ...{ id: "s", name: "Sede Lisboa", address: "Rua do Sol 8", timeZone: "Europe/Lisbon" },
  };
  const mail = await compose({ facts: { site } });
  for (const text of [readable(mail.html), mail.text]) {
    expect(text).toContain("Sede Lisboa, Rua do Sol 8");
    expect(text).toContain("3:00 – 3:30 p. m.");
    expect(text).toContain("ora local de Sede Lisboa");
  }
  expect(mail.subject).toContain("3:00 p. m.");
  expect(mail.attachments[0]?.content).toContain("LOCATION:Sede Lisboa\\, Rua do Sol 8");
});

test("who lives by another clock reads both, in both forms and for the deadline too; by the same clock one", async () => {
  const living = (timeZone: string | null) =>
    compose({ facts: { client: { ...facts.client, timeZone } } });
  const abroad = await living("Europe/Madrid");
  for (const text of [readable(abroad.html), abroad.text]) {
    expect(text).toContain("11:00 – 11:30 a. m.");
    expect(text).toContain("En tu hora: 4:00 p. m. (hora de España)");
    expect(text).toMatch(/11:00 a\. m\. \(en tu hora, 4:00 p\. m\.\)/);
  }
  const far = await living("Asia/Tokyo");
  expect(far.text).toContain("En tu hora: mar 12:00 a. m. (hora de Japón)");
  // Without another clock, and with a zone that nobody knows, as without one.
  for (const zone of ["America/Puerto_Rico", "Mars/Olympus"])
    expect((await living(zone)).html).toBe((await living(null)).html);
});

test("the mail of a visit names each of its services with its time and who gives it, and what all costs", async () => {
  const start = startsAt.getTime();
  const appointments = [
    companion("a", start, "Corte", "Ana Paz"),
    companion("b", start + hourMs / 2, "Color", "Luis Mora"),
  ];
  const mail = await compose({ facts: { together: { kind: "visit", appointments } } });
  for (const text of [readable(mail.html), mail.text]) {
    expect(text).toContain("11:00 a. m. – 12:00 p. m.");
    expect(text).toContain("Corte, con Ana Paz");
    expect(text).toContain("Color, con Luis Mora");
    expect(text).toContain("7,000");
  }
  expect(mail.attachments[0]?.content.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test("the mail that cancels parts of a visit counts them, and speaks for no time between them", async () => {
  const start = startsAt.getTime();
  const appointments = [
    companion("a", start, "Corte", "Ana Paz"),
    companion("b", start + 2 * hourMs, "Color", "Luis Mora"),
  ];
  for (const cancelledBy of ["client", "member"] as const) {
    const mail = await compose({
      facts: { kind: "cancelled", together: { kind: "visit", appointments } },
      appointment: { status: "cancelled", cancelledBy },
    });
    expect(mail.subject).toContain("2 citas tuyas en Clínica La Vega quedaron canceladas");
    for (const text of [readable(mail.html), mail.text]) {
      expect(text).toContain("11:00 – 11:30 a. m. · 1:00 – 1:30 p. m.");
      expect(text).toContain("quita las 2 citas de tu calendario");
      expect(text).not.toMatch(/tu cita|esta cita|esta hora/);
    }
    expect(mail.text).toContain("11:00 a. m.: Corte, con Ana Paz");
    expect(mail.text).toContain("1:00 p. m.: Color, con Luis Mora");
  }
});

test("the mail of a series counts and lists its dates, and so does the one that cancels them", async () => {
  const appointments = Array.from({ length: 30 }, (_, week) =>
    companion(`d${week}`, startsAt.getTime() + week * 7 * 24 * hourMs, "Corte", "Ana Paz"),
  );
  const together = { kind: "series" as const, appointments };
  const booked = await compose({ facts: { together } });
  expect(booked.subject).toBe("Tus 30 citas en Clínica La Vega, desde lun, 23 nov, 11:00 a. m.");
  for (const text of [readable(booked.html), booked.text]) {
    expect(text).toContain("Lun, 30 nov, 11:00 a. m.");
    expect(text).toContain("y 10 más");
  }
  const { cancelled } = everyMail;
  const off = await compose({ ...cancelled, facts: { ...cancelled?.facts, together } });
  expect(off.subject).toBe("30 citas tuyas en Clínica La Vega quedaron canceladas");
  expect(off.attachments[0]?.contentType).toContain("method=CANCEL");
});

test("a reminder of what is still to be confirmed expects nobody yet, and says so in both languages and forms", async () => {
  const reminderIn = (locale: string, status: "pending" | "confirmed") =>
    compose({
      facts: { kind: "reminder", client: { ...facts.client, locale } },
      appointment: { status },
    });
  const asked = await reminderIn("es", "pending");
  expect(asked.subject).toMatch(/^Falta confirmar tu cita en Clínica La Vega: /);
  for (const text of [readable(asked.html), asked.text]) {
    expect(text).toContain("todavía no nos dices si vienes");
    expect(text).not.toMatch(/te esperamos/i);
  }
  const english = await reminderIn("en", "pending");
  for (const text of [readable(english.html), english.text]) {
    expect(text).toContain("you have not told us yet whether you are coming");
    expect(text).not.toMatch(/see you/i);
  }
  expect((await reminderIn("es", "confirmed")).text).toMatch(/te esperamos el/i);
});

describe.each(Object.entries(everyMail))("the mail %s", (_, change) => {
  test.each(["es", "en"])(
    "says what, when, where and with whom in %s, in both forms",
    async (locale) => {
      const client = { ...facts.client, locale };
      const mail = await compose({ ...change, facts: { ...change.facts, client } });
      const day = locale === "es" ? "Lunes, 23 de noviembre de 2026" : "Monday, November 23, 2026";
      const time = locale === "es" ? "11:00 – 11:30 a. m." : "11:00 – 11:30 AM";
      for (const text of [readable(mail.html), mail.text]) {
        expect(text).toContain(day);
        expect(text).toContain(time);
        expect(text).toContain("Dra. Altagracia Núñez, Pediatría");
        expect(text).toContain("Consulta pediátrica");
        expect(text).toContain("Av. Rivera 45, La Vega");
        expect(text).toContain("KX47TR");
        expect(text).not.toMatch(/\{\w+\}|undefined|emails\./);
      }
      expect(mail.html).toContain(`lang="${locale}"`);
    },
  );

  test("names neither the client nor the service in its subject", async () => {
    const { subject } = await compose(change);
    expect(subject).toContain("Clínica La Vega");
    expect(subject).toContain("lun, 23 nov");
    expect(subject).not.toMatch(/Ana|Ríos|pediátrica|Pediatría/);
  });

  test("has one button, and carries the client's link only as a placeholder", async () => {
    const mail = await compose(change);
    expect(mail.html.match(/class="mail-button"/g)).toHaveLength(1);
    expect(mail.html).toMatch(/href="https:\/\/citas\.example\/i\/~invitation-token~(\/accept)?"/);
    expect(mail.text).toContain("https://citas.example/i/~invitation-token~");
    expect(mail.attachments[0]?.content).not.toContain("/i/");
  });
});

test("a reminder's button asks whoever has not said so whether they will come", async () => {
  const asks = "https://citas.example/i/~invitation-token~/accept";
  const reminder = { facts: { kind: "reminder" as const } };
  expect((await compose(reminder)).text).toContain(`Confirmar asistencia:\n${asks}`);
  const answered = { ...reminder, appointment: { acceptedAt: startsAt } };
  expect((await compose(answered)).text).not.toContain(asks);
  const off = { tenant: { portalOff: ["accept" as const] } };
  expect((await compose(reminder, off)).text).not.toContain(asks);
  expect((await compose()).text).not.toContain(asks);
});

test("a mail says until when the client may change, or whom to call when it is too late", async () => {
  expect((await compose()).text).toContain("Hasta el domingo, 22 de noviembre, 11:00 a. m. puedes");
  const late = await compose({}, { nowMs: startsAt.getTime() - hourMs });
  expect(late.text).toContain("llama a Clínica La Vega al (809) 555-0140");
  const free = await compose(
    {},
    {
      tenant: { clientCancelNoticeHours: 0, clientMoveNoticeHours: 0 },
    },
  );
  expect(free.text).toContain("hasta que empiece");
  const apart = await compose({}, { tenant: { clientMoveNoticeHours: 48 } });
  expect(apart.text).toMatch(/Hasta el .+ puedes moverla .+ Hasta el .+ puedes cancelarla/);
  const between = { nowMs: startsAt.getTime() - 30 * hourMs };
  const half = await compose({}, { tenant: { clientMoveNoticeHours: 48 }, ...between });
  expect(half.text).toMatch(/Para moverla, llama a .+ al \(809\) 555-0140. Hasta el .+ cancelarla/);
  const other = await compose(
    {},
    { tenant: { clientCancelNoticeHours: 48, phone: null }, ...between },
  );
  expect(other.text).toMatch(/Hasta el .+ moverla .+ Para cancelarla, avisa directamente a/);
});

test("a moved appointment names the hour it had", async () => {
  const { text } = await compose(everyMail.moved);
  expect(text).toContain("Antes: domingo, 22 de noviembre, 11:00 a. m.");
});

test("an appointment that only changes hands keeps its hour, and names who attends now", async () => {
  const { text } = await compose(everyMail.reassigned);
  expect(text).toContain("Ahora es con Dra. Altagracia Núñez: Consulta pediátrica.");
  expect(text).not.toContain("Antes:");
});

test("names with markup, line breaks or three hundred characters stay names", async () => {
  const name = `<script>alert(1)</script>\r\nBcc: x@y.example ${"ñ".repeat(300)}`;
  const mail = await compose(
    { facts: { client: { ...facts.client, name } } },
    { tenant: { name: `"Evil" <x>\r\nBcc: y ${name}` } },
  );
  expect(mail.html).not.toContain("<script>alert");
  expect(mail.from + mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.from).toMatch(/^"[^"<>]{1,60}" <citas@citaria\.example>$/);
});

test("whatever a name is written with, its mail is written, in lines that hold no other", async () => {
  const anyName = fc.string({ unit: "binary", minLength: 1, maxLength: 300 });
  const strange = fc.constantFrom(
    ...["👩‍👩‍👧‍👦 Zoë 🏳️‍🌈", "محمد بن علي", "\u202egnipyT\u202c ana", "ana\nX-Evil: 1", "&lt;b&gt;"],
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(strange, anyName), async (name) => {
      const mail = await compose({ facts: { client: { ...facts.client, name } } });
      expect(mail.subject + mail.from).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      const file = mail.attachments[0]?.content ?? "";
      for (const line of file.split("\r\n")) expect(line).toMatch(/^([A-Z][A-Z-]*[;:]| |$)/);
    }),
    { numRuns: runsOf(20, { share: 0.02 }) },
  );
});

test.each([
  // The clock that goes forward takes an hour away, the one that goes back gives it twice.
  ["America/New_York", "2026-03-07T15:00:00Z", "10:00"],
  ["America/New_York", "2026-03-08T14:00:00Z", "10:00"],
  ["America/New_York", "2026-11-01T14:00:00Z", "9:00"],
  ["America/Santiago", "2026-04-04T13:00:00Z", "10:00"],
  ["America/Santiago", "2026-04-05T14:00:00Z", "10:00"],
  ["America/Santiago", "2026-09-06T13:00:00Z", "10:00"],
])("a reminder in %s of %s says %s, as the clocks there do", async (timeZone, start, said) => {
  const at = new Date(start);
  const appointment = { startsAt: at, endsAt: new Date(at.getTime() + hourMs / 2) };
  const change = { facts: { kind: "reminder" as const }, appointment };
  const nowBefore = at.getTime() - 24 * hourMs;
  const mail = await compose(change, { tenant: { timeZone }, nowMs: nowBefore });
  expect(mail.subject).toMatch(new RegExp(`\\b0?${said}\\b`));
  expect(mail.text).toMatch(new RegExp(`\\b0?${said}\\b`));
});

test("the deepest and the palest brand give legible buttons and links", async () => {
  for (const primaryColor of ["#000000", "#ffffff", "#ffee00", "#0a0a40", "#ff00ff"]) {
    const { html } = await compose(
      { ...everyMail.cancelled },
      {
        tenant: { brand: { ...tenant.brand, primaryColor } },
      },
    );
    const button =
      /<a[^>]*class="mail-button"[^>]*style="([^"]+)"|<a[^>]*style="([^"]+)"[^>]*class="mail-button"/.exec(
        html,
      );
    const style = button?.[1] ?? button?.[2] ?? "";
    expect(
      contrastRatio(colorIn(style, "color"), colorIn(style, "background-color")),
    ).toBeGreaterThanOrEqual(4.5);
    const onLight =
      /class="mail-link"[^>]*style="([^"]+)"|style="([^"]+)"[^>]*class="mail-link"/.exec(html);
    expect(
      contrastRatio(colorIn(onLight?.[1] ?? onLight?.[2] ?? "", "color"), "#ffffff"),
    ).toBeGreaterThanOrEqual(4.5);
    const onDark = /\.mail-link\{color:(#\w{6})/.exec(html)?.[1] as HexColor;
    expect(contrastRatio(onDark, dark.card)).toBeGreaterThanOrEqual(4.5);
  }
});

test("all fixed colours are legible in both schemes", () => {
  for (const { text, soft, card, tint, page } of [light, dark]) {
    for (const background of [card, tint, page]) {
      expect(contrastRatio(text, background)).toBeGreaterThanOrEqual(7);
      expect(contrastRatio(soft, background)).toBeGreaterThanOrEqual(4.5);
    }
  }
  for (const pair of Object.values(tones).flatMap((tone) => [tone.light, tone.dark])) {
    expect(
      contrastRatio(pair.color as HexColor, pair.background as HexColor),
    ).toBeGreaterThanOrEqual(4.5);
  }
});

function readable(html: string): string {
  return html
    .replace(/<!--.*?-->/g, "")
    .replace(/\u00a0|&nbsp;|&#xA0;/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

function colorIn(style: string, property: string): HexColor {
  return new RegExp(`(?:^|;)${property}:(#\\w{6})`).exec(style)?.[1] as HexColor;
}
