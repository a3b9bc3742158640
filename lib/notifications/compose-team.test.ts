import { expect, test, vi } from "vitest";
import type { TenantFacts } from "@/db/scope";
import { notificationKinds } from "@/lib/core/notifications/kinds";
import type { ClaimedTeam } from "./claimed";
import type { AgendaLine, Member } from "./team-store";
import { type Companion, togetherForMember } from "./together";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { composeTeam } = await import("./compose-team");
const { composeMessage } = await import("./compose-message");
const { fillLink } = await import("./link");

const hourMs = 3_600_000;
const startsAt = new Date(Date.UTC(2026, 10, 23, 15));

const tenant = {
  ...{ id: "0b9f4f0e-2a57-4be4-9d0e-64a1c8e13f11", slug: "clinica", name: "Clínica La Vega" },
  ...{ timeZone: "America/Santo_Domingo", locale: "es", country: "DO", currency: "DOP" },
  ...{ email: "hola@vega.example", phone: null, address: null, mainHost: null, portalOff: [] },
  ...{ clientMoveNoticeHours: 24, clientCancelNoticeHours: 24 },
  brand: {
    ...{ primaryColor: "#0e7490", accentColor: "#f97316", font: "inter", radius: "medium" },
    ...{ theme: "light", logoUrl: null },
  },
} as unknown as TenantFacts;

const attends = "e161df0a-f901-4d2f-9f6d-2b4e755cdf38";

function member(locale: string, professionalId: string | null = attends): Member {
  const actor: Member["actor"] = {
    ...{ kind: "member", userId: "u", membershipId: "m", role: "professional" },
    ...{ professionalId, grants: "all", name: "Dra. Núñez" },
  };
  const account = { userId: "u", name: "Altagracia", email: "dra@vega.example", locale };
  return { ...account, actor, kindsOff: [], professionalIds: [attends] };
}

const news = {
  appointment: {
    ...{ id: "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11", code: "KX47TR", version: 2, seriesId: null },
    ...{ status: "confirmed", startsAt, endsAt: new Date(startsAt.getTime() + hourMs / 2) },
    ...{ acceptedAt: null, cancelledAt: null, visitId: null, cancelledBy: null },
    ...{ priceMinor: null, currency: "DOP" },
  },
  client: {
    id: "5c0f4f0e-2a57-4be4-9d0e-64a1c8e13f11",
    name: "Ana Ríos",
    email: "ana@ejemplo.example",
    locale: null,
  },
  professional: { id: attends, name: "Altagracia Núñez", title: "Dra.", specialty: "Pediatría" },
  service: { name: "Consulta pediátrica" },
  site: null,
};

const row = { previousStartsAt: new Date(startsAt.getTime() - 24 * hourMs) };

function line(hour: number, who: string, id = attends): AgendaLine {
  const at = new Date(startsAt.getTime() + hour * hourMs);
  return {
    ...{ id: who, status: "confirmed", startsAt: at, endsAt: new Date(at.getTime() + hourMs) },
    ...{ client: { name: who }, service: { name: "Consulta" } },
    professional: { id, name: "Altagracia Núñez", title: "Dra." },
  };
}

function compose(message: Partial<ClaimedTeam>) {
  return composeTeam(tenant, { ...row, member: member("es"), ...message } as ClaimedTeam);
}

const about = { ...news, ...{ previousStartsAt: row.previousStartsAt } } as unknown as NonNullable<
  ClaimedTeam["news"]
>;

const everyKind: Readonly<Record<string, Partial<ClaimedTeam>>> = {
  staff_booked: { news: about },
  staff_moved: { news: about },
  staff_cancelled: { news: about },
  staff_agenda: { agenda: [line(0, "Ana Ríos"), line(1, "Luis Gil"), line(1, "Eva Paz", "other")] },
  staff_failures: { failures: 3 },
};

test.each(Object.entries(everyKind))(
  "a mail of %s names no client where everybody sees it, and leads into the dashboard",
  async (kind, change) => {
    expect(notificationKinds).toContain(kind);
    for (const [locale, hello] of [
      ["es", "Hola, Altagracia."],
      ["en", "Hello, Altagracia."],
    ] as const) {
      const mail = await compose({
        ...{ kind: kind as ClaimedTeam["kind"], ...change },
        member: member(locale),
      });
      expect(mail.to).toBe("dra@vega.example");
      for (const name of ["Ana", "Luis", "Eva"]) {
        expect(mail.subject).not.toContain(name);
        // What a mailbox shows beside the subject.
        const preview = /data-skip-in-text="true"[^>]*>([^<]*)/.exec(mail.html)?.[1] ?? "";
        expect(preview).not.toContain(name);
      }
      expect(mail.text).toContain(hello);
      expect(mail.text).toContain("https://citas.example/dashboard/clinica/my-notices");
      const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? "");
      expect(links.filter((href) => /Ana|Luis|Eva|ejemplo/.test(href))).toEqual([]);
    }
  },
);

test("the day's agenda says the time and who comes, and with whom where there are several", async () => {
  const mail = await compose({ kind: "staff_agenda", ...everyKind.staff_agenda });
  expect(mail.subject).toBe("Tu agenda de hoy en Clínica La Vega: 3 citas");
  expect(mail.text).toContain("11:00 a. m.: Ana Ríos · Consulta · Dra. Altagracia Núñez");
  expect(mail.text).toContain("agenda?date=2026-11-23");
});

test("a move says the former time, and news of somebody else's say whose", async () => {
  const own = await compose({ kind: "staff_moved", news: about });
  expect(own.text).toMatch(/UNA CITA CAMBIÓ DE HORA/);
  expect(own.text).toMatch(/Antes: .*22 nov/);
  const followed = await compose({
    ...{ kind: "staff_booked", news: about },
    member: member("es", null),
  });
  expect(followed.text).toContain("CITA NUEVA CON DRA. ALTAGRACIA NÚÑEZ");
});

test("news of a visit name each of its services, beside its own time", async () => {
  const part = (service: string, hour: number, id: string): Companion => {
    const at = new Date(startsAt.getTime() + hour * hourMs);
    const own = { ...news.appointment, id, visitId: "v", cancelledAt: null };
    const names = { service: { name: service }, site: null };
    const professional = { id: attends, name: "Altagracia Núñez", title: "Dra." };
    const ends = { startsAt: at, endsAt: new Date(at.getTime() + hourMs / 2) };
    return { ...own, ...ends, ...names, professional } as Companion;
  };
  const foreign = { ...part("Masaje", 1, "c"), professional: { id: "o", name: "E", title: null } };
  const parts = [part("Limpieza", 0, "a"), foreign, part("Blanqueamiento", 2, "b")];
  for (const kind of ["staff_booked", "staff_cancelled"] as const) {
    const heard = [part("Limpieza", 0, "a"), member("es"), "America/Santo_Domingo"] as const;
    const together = togetherForMember(kind, heard[0], parts, heard[1], heard[2]);
    const { text } = await compose({ kind, news: about, together });
    expect(text).toContain("11:00 – 11:30 a. m. · 1:00 – 1:30 p. m.");
    expect(text).toContain("11:00 a. m.: Limpieza, con Dra. Altagracia Núñez");
    expect(text).toContain("1:00 p. m.: Blanqueamiento, con Dra. Altagracia Núñez");
    expect(text).not.toContain("Masaje");
  }
});

test("the practice's own words are said to the team too, each in their language", async () => {
  const texts = {
    ...{ subject: "Reserva del {fecha} a las {hora}", heading: "¡Entró una cita!" },
    ...{ body: "{Nombre}: {persona} viene por {servicio}.", button: "Abrirla", note: "", sms: "" },
  };
  const own = new Map([["staffBooked:es", texts]]);
  const written = (locale: string) =>
    composeTeam(
      tenant,
      { ...row, kind: "staff_booked", news: about, member: member(locale) } as ClaimedTeam,
      own,
    );
  const mail = await written("es");
  expect(mail.subject).toBe("Reserva del lun, 23 nov a las 11:00 a. m.");
  expect(mail.text).toContain("Altagracia: Ana Ríos viene por Consulta pediátrica.");
  expect(mail.text).toContain("Abrirla:\nhttps://citas.example/dashboard/clinica/agenda");
  expect((await written("en")).subject).toBe("New appointment: Mon, Nov 23, 11:00 AM");
});

test.each(["thanks", "missed", "reminder"] as const)(
  "a mail of %s carries its way out: a link in its footer and a mail program's own button",
  async (kind) => {
    const facts = { ...about, kind, previousStartsAt: null };
    const frozen = await composeMessage({ tenant, facts, invitationId: "i", nowMs: 0 });
    const mail = fillLink(tenant.id, frozen);
    const [, token = ""] = /citas\.example\/i\/stop\/([\w-]{64})"/.exec(mail.html) ?? [];
    expect(mail.text).toContain(`https://citas.example/i/stop/${token}\n`);
    expect(mail.headers).toEqual({
      "List-Unsubscribe": `<https://citas.example/api/stop/${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(JSON.stringify(frozen)).not.toContain(token);
    if (kind !== "reminder") expect(frozen.attachments).toEqual([]);
  },
);

test("an essential mail has no such link", async () => {
  const facts = { ...about, kind: "moved" as const, previousStartsAt: null };
  const frozen = await composeMessage({ tenant, facts, invitationId: "i", nowMs: 0 });
  expect(fillLink(tenant.id, frozen).headers).toBeUndefined();
  expect(frozen.html).not.toContain("/i/stop/");
});
