import { demoAccounts } from "../../db/seed/demo-accounts";
import { startApp } from "../../tests/setup/start-app";
import { growClinic } from "./agenda/heavy-clinic";
import { drag, openScreen, type Screen, sizesOf, timesToPaint } from "./agenda/screen";
import type { BenchRow } from "./bench-row";
import { median, percentile } from "./statistics";

const slug = "clinica-la-vega";
const slowdown = 4;
const rounds = 7;
const anyEvent = ".agenda-event";
/** Of the calendar itself, not of what stands for it first. */
const event = "a.agenda-event";

/** The agenda of a day of 25 professionals with 500 appointments, in a browser on a processor slowed down four times. */
export async function run(): Promise<BenchRow[]> {
  const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error" } });
  try {
    const month = nextMonth();
    await growClinic(app.database.adminUrl, slug, [`${month}-01`, `${month}-28`]);
    const account = demoAccounts.find(({ email }) => email === "mercedes@clinicalavega.example");
    if (!account) throw new Error("The demo has no secretary");
    const screen = await openScreen(app.url, account, slowdown);
    try {
      return await measured(screen, `${app.url}/dashboard/${slug}`, firstTuesday(month));
    } finally {
      await screen.close();
    }
  } finally {
    await app.stop();
  }
}

async function measured(screen: Screen, home: string, day: string): Promise<BenchRow[]> {
  const { page } = screen;
  const agenda = (view: string) => `${home}/agenda?view=${view}&date=${day}`;
  const workload = "25 professionals, 500 appointments, a processor slowed down 4 times";
  const [columns, month, plain] = [
    await sizesOf(screen, agenda("columns"), event),
    await sizesOf(screen, agenda("month"), event),
    await sizesOf(screen, `${home}/services`, "h1"),
  ];
  const seen: number[] = [];
  const opened: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const [first = 0, last = 0] = await timesToPaint(page, agenda("columns"), [anyEvent, event]);
    if (round < 0) continue;
    seen.push(first);
    opened.push(last);
  }
  await page.waitForLoadState("networkidle");
  const drags = [await drag(page, event), await drag(page, event), await drag(page, event)];
  const frames = drags.flatMap((each) => each.frames);
  const lags = drags.flatMap((each) => each.lags);
  const ms = (key: string, measure: string, value: number, note = "") => ({
    ...{ key, workload, measure, value, unit: "ms" as const, note },
  });
  const kb = (key: string, measure: string, bytes: number, note = "") => ({
    ...{ key, workload: "over the wire", measure, value: bytes / 1024, unit: "KB" as const, note },
  });
  return [
    ms("paint", "opens, until appointments are read, median", median(seen), "target 1000"),
    ms("paint-worst", "the same, the slowest", Math.max(...seen), `of ${rounds}`),
    ms("ready", "opens, until they can be dragged, median", median(opened)),
    ms("drag-frame", "dragging: from frame to frame, median", median(frames)),
    ms("drag-frame-p95", "dragging: from frame to frame, p95", percentile(frames, 0.95)),
    ms("drag-lag-p95", "dragging: from the pointer to the frame, p95", percentile(lags, 0.95)),
    kb("scripts", "JavaScript of the agenda", columns.scripts, "compressed"),
    kb("own-scripts", "of it the agenda's own", columns.scripts - plain.scripts, "beside a list's"),
    kb("day", "the page of that day", columns.document, "compressed"),
    kb("month", "the page of its month", month.document, "compressed, 12,000 appointments"),
  ];
}

/** `2026-12` */
function nextMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1))
    .toISOString()
    .slice(0, 7);
}

function firstTuesday(month: string): string {
  const weekday = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  return `${month}-${String(1 + ((9 - weekday) % 7)).padStart(2, "0")}`;
}
