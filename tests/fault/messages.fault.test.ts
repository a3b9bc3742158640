import { setTimeout as pause } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationEnvironment } from "@/scripts/lib/application-environment";
import { ensureBuild } from "@/scripts/lib/build";
import { type FakeResend, type ReceivedMail, startFakeResend } from "../setup/fake-resend";
import { type PreparedPostgres, startPreparedPostgres } from "../setup/prepared-postgres";
import { personal } from "./messages/acts";
import {
  type Journey,
  letRemindersComeDue,
  patiently,
  planJourneys,
  travel,
} from "./messages/journeys";
import { Processes } from "./messages/processes";
import { startServer } from "./messages/server-process";
import { judge } from "./messages/verdict";
import { startWorker } from "./messages/worker-process";
import { wrongOnPurpose } from "./messages/wrong-on-purpose";

/** `npm run nightly` does all of it; `npm test` enough to notice when it breaks. */
const size = process.env.FAULT_SIZE === "whole" ? "whole" : "small";
const { count, kills, restarts, hasServer, atOnce } = {
  small: { count: 80, kills: 3, restarts: 1, hasServer: false, atOnce: 12 },
  whole: { count: 1_500, kills: 50, restarts: 4, hasServer: true, atOnce: 24 },
}[size];

/** Of all processes together; those that die take their turns along. */
const perSecond = 50;
/** Over so many seconds; a busy machine hands over late what had its turn before them. */
const [windowSeconds, lateSeconds] = [5, 2];

let database: PreparedPostgres;
let provider: FakeResend;
let processes: Processes;
let admin: Sql;

beforeAll(async () => {
  if (hasServer) await ensureBuild();
  provider = await startFakeResend(shortened);
  provider.behave = wrongOnPurpose({ hangs: size === "whole" });
  database = await startPreparedPostgres({ seed: false });
  admin = postgres(database.adminUrl, { max: 4, onnotice: () => {} });
  // The test server trades durability for speed; here a commit that was answered must outlive a crash.
  await admin`ALTER ROLE app_user SET synchronous_commit = on`;
  const env = environment();
  const hear = (said: string) => void heard.push(said);
  const worker = () => startWorker(env, hear);
  processes = await Processes.start([
    worker,
    worker,
    ...(hasServer ? [() => startServer(env, hear)] : []),
  ]);
}, 600_000);

afterAll(async () => {
  await processes?.stop();
  await admin?.end();
  await provider?.close();
  await database?.remove();
});

test("whatever dies and fails, each appointment's final state has exactly its messages", async () => {
  const practices = await practicesOf(database);
  const journeys = planJourneys(practices, { count, hasServer });
  const startedAt = performance.now();
  await Promise.all([travelAll(journeys), breakThings(journeys)]);
  const load = (performance.now() - startedAt) / 1000;
  expect(journeys.filter(({ refusal }) => refusal)).toEqual([]);
  expect(processes.kills).toBe(kills);

  const reminded = journeys.filter(
    ({ isReminded, acts }) => isReminded && acts.at(-1) !== "cancel",
  );
  await letRemindersComeDue(
    admin,
    reminded.map(({ appointmentId }) => appointmentId),
  );
  await everythingDueLeft();

  const verdict = await judge(admin, provider, journeys);
  const { lost, twice, stray, outdated, onTheirWay, accepted } = verdict;
  const acts = journeys.reduce((sum, each) => sum + each.acts.length, 0);
  console.info(
    `${acts} bookings, moves and cancellations of ${count} appointments in ${load.toFixed(0)} s, ${kills} kills, ` +
      `${restarts} restarts of PostgreSQL; ${provider.requests.length} requests to the provider, ${accepted} e-mails; ` +
      `${onTheirWay.length} on their way when superseded (at most ${Math.max(0, ...onTheirWay)} ms); ` +
      `all told after ${((performance.now() - startedAt) / 1000).toFixed(0)} s; ` +
      `${mostWithin(provider.arrivedMs, windowSeconds)} handed over in the busiest ${windowSeconds} s`,
  );
  expect({ lost, twice, stray, outdated }).toEqual({
    lost: [],
    twice: [],
    stray: [],
    outdated: [],
  });
  expect(provider.altered()).toBe(0);
  expect(mostWithin(provider.arrivedMs, windowSeconds)).toBeLessThanOrEqual(
    (windowSeconds + lateSeconds) * perSecond,
  );
}, 1_800_000);

test("of all that was logged and of all subjects and addresses in mails, none names a client", async () => {
  await processes.stop();
  expect(heard.join("")).toMatch(/a message was not accepted/);
  const told = provider.requests.map(({ subject, text }) => `${subject} ${text}`);
  expect(told.join(" ")).toMatch(/http:\/\/localhost\S+\/i\//);
  for (const text of [...heard, ...told]) {
    for (const each of personal) expect(text).not.toContain(each);
  }
});

const heard: string[] = [];
let arrived = 0;

/** The addresses that a mail leads to, in place of its text. */
function shortened(mail: ReceivedMail): ReceivedMail {
  const text = (mail.html + mail.text).match(/https?:[^\s"<]+|mailto:[^\s"<]+/g)?.join(" ") ?? "";
  return { ...mail, html: "", text, attachments: [] };
}

/** The most that arrived within any so many seconds. */
function mostWithin(arrivedMs: readonly number[], seconds: number): number {
  let [first, most] = [0, 0];
  for (const [last, atMs] of arrivedMs.entries()) {
    while (atMs - (arrivedMs[first] ?? atMs) >= seconds * 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

async function travelAll(journeys: readonly Journey[]): Promise<void> {
  const waiting = [...journeys];
  const traveller = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await travel(next, processes, admin);
      arrived += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, traveller));
}

/** Spread over the journeys: the kills over their first nine tenths, the restarts between them. */
async function breakThings(journeys: readonly Journey[]): Promise<void> {
  const share = (journeys.length * 0.9) / kills;
  for (let kill = 0; kill < kills; kill += 1) {
    while (arrived < Math.floor(kill * share)) await pause(20);
    await pause(Math.random() * 200);
    await processes.killOne(kill);
    if ((kill + 1) % Math.floor(kills / restarts) === 0 && (kill + 1) / kills <= 1) {
      const nth = Math.floor((kill + 1) / Math.floor(kills / restarts));
      if (nth <= restarts) await database.server.restart(nth % 2 === 0 ? "immediate" : "fast");
    }
  }
}

/**
 * What a killed process had leased waits two minutes, what the provider did not take fifteen seconds and more. The small
 * size lets that time pass at once.
 */
async function everythingDueLeft(): Promise<void> {
  const ownDue = () => admin<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM notification WHERE status = 'pending' AND due_at <= now()`;
  for (;;) {
    const [row] = await patiently(ownDue);
    if (row?.waiting === 0) return;
    if (size === "small") await letTimePass();
    await pause(250);
  }
}

async function letTimePass(): Promise<void> {
  await patiently(
    () => admin`
      UPDATE notification SET run_at = now()
      WHERE status = 'pending' AND due_at <= now() AND (lease_token IS NULL OR run_at < now() + interval '118 seconds')
        AND run_at > now()`,
  );
}

function environment(): Record<string, string> {
  const { appUrl, secrets } = database;
  const common = applicationEnvironment({ port: 0, appUrl, secrets });
  return {
    ...{ ...common, MAIL_DRIVER: "resend", RESEND_API_KEY: "re_test" },
    ...{ RESEND_BASE_URL: provider.url, RESEND_PER_SECOND: String(perSecond), LOG_LEVEL: "debug" },
  };
}

/** Open round the clock, so that there is room for everybody. */
async function practicesOf({ appUrl, adminUrl }: PreparedPostgres) {
  const own = { DATABASE_URL: appUrl, ADMIN_DATABASE_URL: adminUrl };
  Object.assign(process.env, environment(), own);
  const { createTenant } = await import("../factories/tenants");
  const { closePool } = await import("@/db/generations");
  const hours = { startMinute: 0, endMinute: 1440 };
  const practices = await Promise.all(
    [1, 2, 3].map(() => createTenant({ professionals: 5, hours })),
  );
  await closePool();
  return practices;
}
