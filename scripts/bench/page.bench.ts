import { type StartedApp, startApp } from "../../tests/setup/start-app";
import type { BenchRow } from "./bench-row";
import { bareServer } from "./page/bare-server";
import { bookMeanwhile } from "./page/book-meanwhile";
import { atOnce, type Visits, visit } from "./page/visitors";
import { percentile } from "./statistics";

const slug = "barberia-norte";

/**
 * The pages that a client waits for, over HTTP from the production build: HTML only, no browser. Drawn for every visitor,
 * then from memory (docs/adr/0032), beside the same bytes from a bare node:http.
 */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const drawn = new Map<string, Visits>();
  await withApp({ PAGE_CACHE_MB: "0" }, async (app) => {
    for (const { key, url } of await pagesOf(app)) drawn.set(key, await visit(url));
  });
  await withApp({}, async (app) => {
    for (const { key, workload, url } of await pagesOf(app)) {
      const kept = await visit(url);
      const bare = await bareServer(await (await fetch(url)).text());
      const floor = await visit(bare.url);
      await bare.close();
      const before = drawn.get(key) ?? kept;
      const ratio = kept.perSecond / before.perSecond;
      rows.push(
        ...figures(`${key}-drawn`, `${workload}, drawn for each`, before),
        ...figures(`${key}-kept`, `${workload}, from memory`, kept),
        ...figures(`${key}-bare`, `${workload}, bare node:http`, floor),
        {
          ...{ key: `${key}-gain`, workload, measure: "from memory to drawn for each" },
          ...{ value: ratio, unit: "×", note: "target 4" },
        },
      );
    }
    rows.push(...(await whileBooked(app)));
  });
  return rows;
}

async function withApp(
  env: Record<string, string>,
  work: (app: StartedApp) => Promise<void>,
): Promise<void> {
  const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error", ...env } });
  try {
    await work(app);
  } finally {
    await app.stop();
  }
}

async function pagesOf(app: StartedApp) {
  const tenant = `${app.url}/${slug}`;
  return [
    { key: "tenant", workload: "a tenant's page", url: tenant },
    {
      key: "month",
      workload: "the month of three professionals",
      url: `${tenant}/book?service=${await serviceOf(app)}&professional=any`,
    },
  ];
}

/** Each booking makes the month be drawn anew, once for all who ask. */
async function whileBooked(app: StartedApp): Promise<BenchRow[]> {
  const month = (await pagesOf(app)).find(({ key }) => key === "month");
  const bookings = bookMeanwhile(app.url, slug, await serviceOf(app));
  const visits = await visit(month?.url ?? "");
  const note = `${await bookings.stop()} booked meanwhile`;
  const workload = "the month while it is booked, from memory";
  return figures("month-booked", workload, visits).map((row) => ({ ...row, note }));
}

async function serviceOf(app: StartedApp): Promise<string> {
  const response = await fetch(`${app.url}/api/v1/${slug}/services`);
  const { data } = (await response.json()) as { data: { id: string }[] };
  return data[0]?.id ?? "";
}

function figures(key: string, workload: string, { perSecond, durations }: Visits): BenchRow[] {
  const note = `${atOnce} at once`;
  const ms = (share: number) => percentile(durations, share);
  return [
    { key, workload, measure: "pages", value: perSecond, unit: "/s", note },
    { key: `${key}-p50`, workload, measure: "p50", value: ms(0.5), unit: "ms", note },
    { key: `${key}-p99`, workload, measure: "p99", value: ms(0.99), unit: "ms", note },
  ];
}
