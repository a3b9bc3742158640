import { randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "@/db/seed/demo-accounts";
import { notificationKinds } from "@/lib/core/notifications/kinds";
import { type StartedApp, startApp } from "../setup/start-app";
import { addressesIn, ask, checksums, crawl, inTurns, type Reader } from "./crawl";

const slug = "clinica-la-vega";
const cronSecret = randomBytes(16).toString("hex");
let app: StartedApp;
let admin: postgres.Sql;

beforeAll(async () => {
  // With keys of Inngest the server does nothing by its own clock: what changes, a reader changed.
  const quiet = {
    INNGEST_EVENT_KEY: "none",
    INNGEST_SIGNING_KEY: `signkey-test-${randomBytes(16).toString("hex")}`,
    INNGEST_BASE_URL: "http://127.0.0.1:1",
  };
  app = await startApp({ env: { RATE_LIMITS: "0", CRON_SECRET: cronSecret, ...quiet } });
  admin = postgres(app.database.adminUrl, { max: 2, onnotice: () => {} });
  await sendOneOfEachKind();
});
afterAll(async () => {
  await admin?.end();
  await app?.stop();
});

test("whoever reads all that mails and pages name, by GET and HEAD and three times over, changes nothing", {
  timeout: 180_000,
}, async () => {
  const mails = await admin<{ html: string; plain: string }[]>`
    SELECT html, plain FROM inbox_message`;
  const links = mails.flatMap(({ html, plain }) =>
    addressesIn(`${html}\n${plain}`, new URL(app.url)).map(({ href }) => href),
  );
  expect(links.some((href) => href.includes("/i/"))).toBe(true);
  expect(links.some((href) => href.includes("/book/request/"))).toBe(true);
  const [visitor, client, owner] = [newReader(), newReader(), await ownerOf()];
  const entry = links.find((href) => /\/i\/[^/]+$/.test(href)) ?? "";
  await ask(client, entry, "GET");

  const before = await checksums(admin);
  const [scanner, mailed] = [newReader(), [...new Set(links)]];
  await inTurns(mailed, (href) => ask(scanner, href, "GET"));
  const site = ["/", "/login", "/password", "/start", "/sitemap.xml", "/robots.txt"];
  const [home, portal, desk] = [`/${slug}`, `/${slug}/my`, `/dashboard/${slug}`];
  const read = [
    [visitor, await crawl(visitor, [...site, home], [...site, home])],
    [client, await crawl(client, [portal], [portal])],
    [owner, await crawl(owner, [desk], [desk])],
    [scanner, mailed],
  ] as const;
  for (const [reader, addresses] of read) {
    // By GET all was read once already.
    for (const method of ["HEAD", "GET", "HEAD", "GET", "HEAD"] as const) {
      const answers = await inTurns(addresses, (href) => ask(reader, href, method));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    }
  }
  expect(await checksums(admin)).toEqual(before);
  const [pages = [], rooms = [], sections = []] = read.map(([, addresses]) => addresses);
  expect(pages.length).toBeGreaterThan(15);
  expect(rooms.length).toBeGreaterThan(8);
  expect(sections.length).toBeGreaterThan(25);
});

test("one POST to the link of a mail's own button, without cookies or an Origin, and its client gets essential mails only", async () => {
  const [mail] = await admin<{ html: string }[]>`
    SELECT html FROM inbox_message WHERE html LIKE '%/i/stop/%' LIMIT 1`;
  const [, token = ""] = /\/i\/stop\/([\w-]{64})"/.exec(mail?.html ?? "") ?? [];
  const chosen = async () => {
    const rows = await admin`SELECT id FROM client WHERE only_essential_since IS NOT NULL`;
    return rows.length;
  };
  expect(await chosen()).toBe(0);
  const press = (body: string, at = token) =>
    fetch(`${app.url}/api/stop/${at}`, {
      ...{ method: "POST", redirect: "manual", body: new URLSearchParams(body) },
    });
  expect((await press("List-Unsubscribe=One-Click", `${token.slice(0, -1)}_`)).status).toBe(404);
  expect(await chosen()).toBe(0);
  expect((await press("List-Unsubscribe=One-Click")).status).toBe(200);
  expect(await chosen()).toBeGreaterThan(0);
  const back = await press("choice=all");
  expect(back.headers.get("location")).toBe(`/i/stop/${token}`);
  expect(await chosen()).toBe(0);
});

function newReader(): Reader {
  return { origin: app.url, cookies: new Map() };
}

async function ownerOf(): Promise<Reader> {
  const reader = newReader();
  const { text } = await ask(reader, `${app.url}/api/auth/csrf`, "GET");
  const { csrfToken } = JSON.parse(text) as { csrfToken: string };
  const cookie = [...reader.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await fetch(`${app.url}/api/auth/callback/credentials`, {
    ...{ method: "POST", redirect: "manual", headers: { cookie } },
    body: new URLSearchParams({
      ...{ csrfToken, email: "direccion@clinicalavega.example", password: demoPassword },
    }),
  });
  for (const set of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    reader.cookies.set(name, value);
  }
  expect(reader.cookies.has("citaria-session")).toBe(true);
  return reader;
}

/** Owes a client a message of each kind, of the sample practice's own rows, and has them sent. */
async function sendOneOfEachKind(): Promise<void> {
  const id = () => randomUUID();
  await admin.begin(async (sql) => {
    const [here] = await sql<
      { tenant: string }[]
    >`SELECT id AS tenant FROM tenant WHERE slug = ${slug}`;
    const tenant_id = here?.tenant ?? "";
    await sql`SELECT set_config('app.door', 'system', true), set_config('app.tenant_id', ${tenant_id}, true)`;
    const ahead = await sql<Appointment[]>`
      SELECT a.id, a.version, a.client_id, a.professional_id, a.service_id, a.starts_at, a.ends_at
      FROM appointment a JOIN client c ON (c.tenant_id, c.id) = (a.tenant_id, a.client_id)
      WHERE a.tenant_id = ${tenant_id} AND a.status = 'confirmed' AND c.email IS NOT NULL AND a.starts_at > now() + interval '4 days'
      ORDER BY a.starts_at LIMIT 6`;
    const [first, second, third, fourth, fifth, sixth] = ahead;
    if (!first || !second || !third || !fourth || !fifth || !sixth)
      throw new Error("The sample practice has too few appointments");
    await sql`UPDATE appointment SET status = 'cancelled' WHERE id = ${fourth.id}`;
    await sql`UPDATE appointment SET status = 'completed' WHERE id = ${fifth.id}`;
    await sql`UPDATE appointment SET status = 'no_show' WHERE id = ${sixth.id}`;
    const { client_id } = first;
    const later = new Date(Date.now() + 3_600_000);
    const email = `${id()}@ejemplo.example`;
    const write = async (table: string, row: Record<string, unknown>) => {
      const given = { tenant_id, id: id(), ...row };
      await sql`INSERT INTO ${sql(table)} ${sql(given)}`;
      return given.id;
    };
    const delay_id = await write("delay", {
      ...{ professional_id: third.professional_id, day: "2031-01-06", kind: "late", minutes: 20 },
      ...{ starts_at: third.starts_at, resumes_at: third.starts_at, ends_at: third.ends_at },
    });
    const noticeOf = (appointment: Appointment, way: string) =>
      write("delay_notice", {
        ...{ delay_id, appointment_id: appointment.id, way, version: appointment.version },
        ...{
          from_starts_at: appointment.starts_at,
          expected_at: way === "tell" ? appointment.ends_at : null,
          reach: "mail",
          proposed_starts: way === "tell" ? "{}" : `{${appointment.ends_at.toISOString()}}`,
        },
      });
    const asked = {
      client_id,
      service_id: first.service_id,
      professional_id: first.professional_id,
    };
    const time = {
      ...{ starts_at: new Date("2031-01-06T14:00Z"), ends_at: new Date("2031-01-06T14:20Z") },
    };
    const kept = { professional_id: first.professional_id, ...time };
    const offer = {
      entry_id: await write("waitlist_entry", { ...asked, from_date: "2031-01-06" }),
      freed_time_id: await write("freed_time", { ...kept, due_at: later, run_at: later }),
      hold_id: await write("slot_hold", {
        ...{ service_id: first.service_id, ...kept, expires_at: later },
      }),
    };
    const about: Record<string, Record<string, unknown>> = {
      booked: { appointment_id: first.id, for_version: first.version },
      accepted: { appointment_id: second.id, for_version: second.version },
      reminder: { appointment_id: second.id, for_version: second.version },
      moved: { appointment_id: third.id, for_version: third.version },
      cancelled: { appointment_id: fourth.id, for_version: fourth.version },
      fresh_link: { client_id },
      invited: { client_id },
      password_changed: { client_id },
      // Of what is waited for above.
      waitlisted: { client_id },
      confirm_email: {
        email_change_id: await write("email_change", { client_id, email, expires_at: later }),
      },
      entry_code: { entry_code_id: await write("entry_code", { email, expires_at: later }) },
      offered: {
        waitlist_offer_id: await write("waitlist_offer", {
          ...{ ...asked, ...offer, ...time, expires_at: later },
        }),
      },
      running_late: {
        ...{ appointment_id: second.id, for_version: second.version },
        delay_notice_id: await noticeOf(second, "tell"),
      },
      times_proposed: {
        ...{ appointment_id: third.id, for_version: third.version },
        delay_notice_id: await noticeOf(third, "propose"),
      },
    };
    const [owner] = await sql<{ id: string; user_id: string }[]>`
      SELECT id, user_id FROM membership WHERE tenant_id = ${tenant_id} AND role = 'owner' LIMIT 1`;
    const { user_id = "" } = owner ?? {};
    await write("membership_follow", {
      ...{ membership_id: owner?.id, professional_id: first.professional_id },
    });
    const news = { user_id, for_version: first.version };
    Object.assign(about, {
      needs_acceptance: { appointment_id: first.id, for_version: first.version },
      thanks: { appointment_id: fifth.id },
      missed: { appointment_id: sixth.id },
      staff_booked: { ...news, appointment_id: first.id },
      staff_moved: { ...news, appointment_id: third.id },
      staff_cancelled: { ...news, appointment_id: fourth.id },
      // Of the day of that appointment.
      staff_agenda: { ...news, due_at: first.starts_at },
      staff_failures: news,
    });
    await write("notification", {
      ...{ kind: "booked", channel: "email", dedupe_key: id(), for_version: first.version },
      ...{ due_at: new Date(), expires_at: later, run_at: later, appointment_id: first.id },
      status: "dead",
    });
    for (const [kind, refs] of Object.entries(about)) {
      await write("notification", {
        ...{ kind, channel: "email", dedupe_key: id(), for_version: 1, due_at: new Date() },
        ...{ expires_at: later, run_at: new Date(), ...refs },
      });
    }
  });
  await askForConfirmation();
  const headers = { authorization: `Bearer ${cronSecret}` };
  expect((await fetch(`${app.url}/api/cron`, { headers })).status).toBe(200);
  const sent = await admin<{ kind: string }[]>`
    SELECT DISTINCT kind FROM notification WHERE status = 'sent' ORDER BY kind`;
  expect(sent.map(({ kind }) => kind)).toEqual([...notificationKinds].sort());
}

/** A booking that waits for its e-mail to be shown to be theirs: the mail's link must not do so by itself. */
async function askForConfirmation(): Promise<void> {
  await admin`UPDATE tenant SET confirms_email = true WHERE slug = ${slug}`;
  const api = `${app.url}/api/v1/${slug}`;
  const services = (await (await fetch(`${api}/services`)).json()) as { data: { id: string }[] };
  const serviceId = services.data[0]?.id ?? "";
  const first = await fetch(`${api}/first-free?service=${serviceId}`);
  const { slot } = (await first.json()) as { slot: { start: string; professionalId: string } };
  const email = `${randomUUID()}@ejemplo.example`;
  const answer = await fetch(`${api}/appointments`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
    body: JSON.stringify({
      ...{ serviceId, start: slot.start, professionalId: slot.professionalId },
      client: { name: "Persona Por Confirmar", email, phone: "+18095551234" },
    }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

type Appointment = {
  readonly id: string;
  readonly version: number;
  readonly client_id: string;
  readonly professional_id: string;
  readonly service_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
};
