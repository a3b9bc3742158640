import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startApp } from "../../tests/setup/start-app";
import type { BenchRow } from "./bench-row";
import { percentile } from "./statistics";

const requests = 600;
const atOnce = 4;

/** The pages that a client waits for, over HTTP from the production build: HTML only, no browser. */
export async function run(): Promise<BenchRow[]> {
  const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error" } });
  try {
    const [service] = await servicesOf(app.url, "barberia-norte");
    const tenant = `${app.url}/barberia-norte`;
    const pages = [
      { key: "tenant", workload: "a tenant's page", url: tenant },
      {
        key: "times",
        workload: "free times of three professionals",
        url: `${tenant}/book?service=${service?.id}&professional=any`,
      },
    ];
    const rows: BenchRow[] = [];
    for (const { key, workload, url } of pages) {
      const html = await (await fetch(url)).text();
      const floor = await bareServer(html);
      const [page, bare] = [await measure(url), await measure(floor.url)];
      await floor.close();
      for (const [measureName, share] of [
        ["p50", 0.5],
        ["p99", 0.99],
      ] as const) {
        const [value, least] = [percentile(page, share), percentile(bare, share)];
        const note = `${atOnce} at once; ${least.toPrecision(2)} ms from a bare node:http`;
        rows.push({
          ...{ key: `${key}-${measureName}`, workload, measure: measureName, value },
          ...{ unit: "ms", note },
        });
      }
    }
    return rows;
  } finally {
    await app.stop();
  }
}

async function servicesOf(url: string, slug: string): Promise<{ id: string }[]> {
  const response = await fetch(`${url}/api/v1/${slug}/services`);
  return ((await response.json()) as { data: { id: string }[] }).data;
}

async function measure(url: string): Promise<number[]> {
  await fetchAll(url, 60);
  return fetchAll(url, requests);
}

/** The floor: the same bytes from memory, by Node alone. */
async function bareServer(html: string) {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** Durations in milliseconds until the whole page has arrived. */
async function fetchAll(url: string, count: number): Promise<number[]> {
  const durations: number[] = [];
  let left = count;
  const visitor = async () => {
    while (left-- > 0) {
      const startedAt = performance.now();
      const response = await fetch(url, { redirect: "manual" });
      await response.text();
      if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
      durations.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  return durations;
}
