import { startApp } from "../../tests/setup/start-app";
import type { BenchRow } from "./bench-row";
import { type Line, slowPhone } from "./paint/slow-phone";
import { median } from "./statistics";

const slowdown = 4;
const rounds = 7;
const tenant = { slug: "barberia-norte", timeZone: "America/Santiago" };

const lines: Record<string, Line> = {
  // A round trip as slow 4G has it.
  "slow 4G": { latencyMs: 150, kilobitsPerSecond: 1_600 },
  // The same as browsers' tools apply it, where each request waits as long as a new connection would.
  "slow 4G, 562 ms a request": { latencyMs: 562.5, kilobitsPerSecond: 1_440 },
};

/** The largest paint of a visitor's pages, opened for the first time on a telephone that is slow in every way. */
export async function run(): Promise<BenchRow[]> {
  const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error" } });
  const phone = await slowPhone(slowdown, tenant.timeZone);
  try {
    const rows: BenchRow[] = [];
    for (const [name, line] of Object.entries(lines)) {
      for (const { key, workload, path } of await pagesOf(app.url)) {
        const paints = [];
        for (let round = 0; round < rounds; round += 1) {
          paints.push(await phone.open(app.url + (await path()), line));
        }
        const largest = paints.map(({ largestMs }) => largestMs);
        const shift = Math.max(...paints.map((paint) => paint.shift));
        const worst = `slowest ${Math.round(Math.max(...largest))} ms, layout shift ${shift}`;
        rows.push({
          ...{ key: `${key}-${line.latencyMs}`, workload, measure: `largest paint, ${name}` },
          ...{ value: median(largest), unit: "ms", note: worst },
        });
      }
    }
    return rows;
  } finally {
    await phone.close();
    await app.stop();
  }
}

async function pagesOf(url: string) {
  const home = `/${tenant.slug}`;
  const services = await fetch(`${url}/api/v1${home}/services`);
  const { data } = (await services.json()) as { data: { id: string }[] };
  const times = `${home}/book?service=${data[0]?.id}&professional=any`;
  /** Another time each round: who opens the form keeps it. */
  const details = async () => {
    const html = await (await fetch(url + times)).text();
    return /href="([^"]*start=[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  };
  return [
    { key: "tenant", workload: "a tenant's page", path: async () => home },
    { key: "times", workload: "choosing a time", path: async () => times },
    { key: "details", workload: "the form", path: details },
  ];
}
