import { describe, expect, test, vi } from "vitest";
import type { FrozenText } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { textKinds } from "@/lib/core/channels/purposes";
import { segmentsOf } from "@/lib/core/channels/segments";
import type { MailFacts } from "./mail-facts";
import type { OwnWords } from "./mail-reader";
import type { TextFacts } from "./short-text";
import type { Companion, Together } from "./together";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { composeText } = await import("./compose-text");
const { fillPayload } = await import("./link");

const tenant = {
  ...{ id: "0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "la-vega", name: "Clínica La Vega" },
  ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", currency: "DOP" },
  ...{ address: "Av. Rivera 45, La Vega", mainHost: null, portalOff: [] },
} as unknown as TenantFacts;

const minuteMs = 60_000;
const startsAt = new Date(Date.UTC(2026, 10, 23, 14));
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * minuteMs);
const token = /https:\/\/citas\.example\/i\/[\w-]{64}/;

const facts: MailFacts = {
  kind: "booked",
  previousStartsAt: null,
  appointment: {
    ...{ id: "a", code: "KX47TR", version: 1, status: "confirmed", startsAt, endsAt: at(30) },
    ...{ acceptedAt: null, cancelledBy: null, priceMinor: null, currency: "DOP" },
  },
  client: { name: "Ana Ríos", email: null, locale: null },
  professional: { name: "Altagracia Núñez", title: "Dra.", specialty: "Pediatría" },
  service: { name: "Consulta" },
  site: null,
};

type Change = Omit<Partial<MailFacts>, "appointment"> & {
  readonly appointment?: Partial<MailFacts["appointment"]>;
};

const sms = { channel: "sms", phone: "+18095550101", sender: "+18095550100" } as const;

function smsOf(change: Change = {}, given: Partial<TenantFacts> = {}, own?: OwnWords): FrozenText {
  const appointment = { ...facts.appointment, ...change.appointment };
  return filled({ ...facts, ...change, appointment }, { ...tenant, ...given }, undefined, own);
}

/** As it leaves. */
function filled(
  told: TextFacts,
  from = tenant,
  route: Route = { ...sms, template: undefined },
  own?: OwnWords,
) {
  const invitationId = "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11";
  const text = composeText({ tenant: from, facts: told, own, invitationId, route });
  return fillPayload(from.id, text) as FrozenText;
}

type Route = Parameters<typeof composeText>[0]["route"];

function part(minutes: number, service: string, professional = "Altagracia Núñez"): Companion {
  return {
    ...{ id: service, visitId: "v", seriesId: null, code: service, version: 1 },
    ...{ status: "confirmed", startsAt: at(minutes), endsAt: at(minutes + 30) },
    ...{ cancelledAt: null, priceMinor: null, site: null, service: { name: service } },
    professional: { name: professional, title: null },
  };
}

const visit: Together = {
  kind: "visit",
  appointments: [part(0, "Consulta"), part(30, "Vacuna"), part(60, "Peso")],
};
const series: Together = {
  kind: "series",
  appointments: [0, 7, 14, 21].map((days) => part(days * 1440, `Fecha ${days}`)),
};

test("a reminder leads to the one question whether they come, and once they said so to the appointment", () => {
  const asked = smsOf({ kind: "reminder" }).text;
  expect(asked).toMatch(new RegExp(`Confirmar o cancelar: ${token.source}/a$`));
  const answered = smsOf({ kind: "reminder", appointment: { acceptedAt: startsAt } }).text;
  expect(answered).toMatch(new RegExp(`Ver o cambiar: ${token.source}$`));
  const off = smsOf({ kind: "reminder" }, { portalOff: ["accept"] }).text;
  expect(off).toMatch(new RegExp(`Ver o cambiar: ${token.source}$`));
});

test("a reminder of what is still to be confirmed asks for that first", () => {
  const appointment = { status: "pending" } as const;
  const asked = smsOf({ kind: "reminder", appointment }).text;
  expect(asked).toContain("falta confirmar tu cita, lun, 23 nov");
  expect(asked).toContain("Confirmar o cancelar: ");
  const client = { ...facts.client, locale: "en" };
  const english = smsOf({ kind: "reminder", appointment, client }).text;
  expect(english).toContain("please confirm your appointment");
});

test.each([
  ["booked", {}, "tu visita quedo para el lun, 23 nov, 10:00 - 11:30 a. m. (3 servicios)."],
  ["accepted", {}, "tu visita del lun, 23 nov, 10:00 - 11:30 a. m. (3 servicios) esta confirmada."],
  [
    "cancelled",
    {},
    "tu visita del lun, 23 nov, 10:00 - 11:30 a. m. (3 servicios) quedo cancelada.",
  ],
] as const)(
  "of a visit %s says from when to when, and of how many services",
  (kind, more, said) => {
    const { text } = smsOf({ kind, together: visit, ...more });
    expect(text).toContain(said);
    expect(segmentsOf(text).count).toBeLessThanOrEqual(2);
  },
);

test("a visit with one professional names them, with several nobody", () => {
  const told = (together: Together) => smsOf({ kind: "reminder", together }).text;
  expect(told(visit)).toContain("a. m. (3 servicios), con Dra. Altagracia Nuñez. Confirmar");
  const two = { ...visit, appointments: [part(0, "Corte"), part(30, "Color", "Luis")] };
  expect(told(two)).toContain("10:00 - 11:00 a. m. (2 servicios). Confirmar");
});

test("of a series the first and the last date are said, and how many; of one that moved, how many follow", () => {
  expect(smsOf({ together: series }).text).toContain(
    "tu serie de 4 citas quedo para el lun, 23 nov, 10:00 a. m. (la ultima el lun, 14 dic).",
  );
  const moved = smsOf({ kind: "moved", together: series, previousStartsAt: at(-60) }).text;
  expect(moved).toContain("tu cita cambio. Ahora es el lun, 23 nov, 10:00 a. m.");
  expect(moved).toContain("Siguen 3 fechas mas.");
});

test("the clock that is said first is the earliest part's, whichever owed the message", () => {
  const { text } = smsOf({ together: visit, appointment: { startsAt: at(60), endsAt: at(90) } });
  expect(text).toContain("10:00 - 11:30");
});

test("an approved text is filled with the whole visit too", () => {
  const variables = ["service", "date", "time", "link"] as const;
  const template = { ...{ kind: "reminder", language: "es" }, contentSid: "HX", variables };
  const route = { ...sms, channel: "whatsapp", template } as unknown as Route;
  const text = filled({ ...facts, kind: "reminder", together: visit }, tenant, route);
  expect(text.variables).toMatchObject({
    ...{ "1": "Consulta, Vacuna, Peso", "2": "lun, 23 nov" },
    "3": "10:00 – 11:30 a. m. (3 servicios)",
    "4": expect.stringMatching(new RegExp(`^${token.source}/a$`)),
  });
});

test("sentences that end with an hour have one full stop, in both languages and whoever comes", () => {
  const kinds = textKinds.filter(
    (kind): kind is Exclude<typeof kind, "offered" | "running_late" | "times_proposed"> =>
      !["offered", "running_late", "times_proposed"].includes(kind),
  );
  for (const locale of ["es", "en"]) {
    for (const kind of kinds) {
      for (const together of [undefined, visit, series]) {
        for (const reader of [null, "Berta Ríos"]) {
          const client = { ...facts.client, locale, reader };
          const { text } = smsOf({ kind, client, together, previousStartsAt: at(-60) });
          expect(text).not.toMatch(/\.\.|\s\s|[{}]|undefined/);
          expect(text).toMatch(/https:\/\/\S+$/);
        }
      }
    }
  }
});

test("the longest text of a long-named practice is three parts, and short names take two", () => {
  const longest = { name: "C".repeat(200) };
  const told = { kind: "reminder", together: visit } as const;
  expect(segmentsOf(smsOf(told, longest).text).count).toBeLessThanOrEqual(2);
  const professional = { name: "N".repeat(200), title: null, specialty: null };
  const text = smsOf({ ...told, professional }, longest).text;
  expect(segmentsOf(text)).toMatchObject({ encoding: "gsm7" });
  expect(segmentsOf(text).count).toBeLessThanOrEqual(3);
});

describe("in a practice's own words", () => {
  const mail = { subject: "a", heading: "b", body: "c", button: "", note: "" };
  const words = (set: string, text: string): OwnWords =>
    new Map([[`${set}:es`, { ...mail, sms: text }]]);

  test("a text says what it knows, with its link behind, and nothing dearer than it has to be", () => {
    const own = words("reminder", "¡{Nombre}! {Cita} en {negocio} es el {fecha}, {hora}.");
    const { text } = smsOf({ kind: "reminder" }, {}, own);
    expect(text).toMatch(
      new RegExp(
        `^¡Ana Rios! Tu cita en Clinica La Vega es el lun, 23 nov, 10:00 a. m. ${token.source}/a$`,
      ),
    );
    expect(segmentsOf(text)).toEqual({ encoding: "gsm7", count: 1 });
    expect(smsOf({ kind: "reminder", together: visit }, {}, own).text).toContain(
      "Tu visita en Clinica La Vega es el lun, 23 nov, 10:00 - 11:30 a. m. (3 servicios). https",
    );
  });

  test("other messages, other languages and words left blank are ours", () => {
    const own = words("booked", "Nos vemos el {fecha} a las {hora}.");
    const ours = smsOf({ kind: "reminder" }).text;
    expect(smsOf({ kind: "reminder" }, {}, own).text).toBe(ours);
    expect(smsOf({ kind: "reminder" }, {}, words("reminder", "  ")).text).toBe(ours);
    const client = { ...facts.client, locale: "en" };
    expect(smsOf({ client }, {}, own).text).toContain("is booked for");
  });

  test("names that are endless, in braces or of several lines harm nothing", () => {
    const own = words("booked", "{nombre}: {fecha} {hora}");
    const client = { ...facts.client, name: `{hora}\n${"N".repeat(300)}` };
    const { text } = smsOf({ client }, {}, own);
    expect(text).toMatch(/^\{hora\} N+\.\.\.: lun, 23 nov 10:00 a\. m\. https/);
    expect(segmentsOf(text).count).toBeLessThanOrEqual(3);
  });
});
