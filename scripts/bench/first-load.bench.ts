import { startApp } from "../../tests/setup/start-app";
import type { BenchRow } from "./bench-row";
import { firstLoadOf } from "./first-load";

/** The JavaScript that a visitor's pages load before anybody touches them, compressed. */
export async function run(): Promise<BenchRow[]> {
  const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error" } });
  try {
    const services = await fetch(`${app.url}/api/v1/barberia-norte/services`);
    const { data } = (await services.json()) as { data: { id: string }[] };
    const book = `/barberia-norte/book`;
    const times = `${book}?service=${data[0]?.id}&professional=any`;
    const html = await (await fetch(`${app.url}${times}`)).text();
    const details = /href="([^"]*start=[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const pages = [
      { key: "tenant", workload: "a tenant's page", path: "/barberia-norte" },
      { key: "services", workload: "choosing a service", path: book },
      { key: "times", workload: "choosing a time", path: times },
      { key: "details", workload: "the form", path: details },
    ];
    const rows: BenchRow[] = [];
    for (const { key, workload, path } of pages) {
      const { ownBytes, frameworkBytes } = await firstLoadOf(app.url, path);
      const note = `above the framework's ${kilobytes(frameworkBytes)} KB`;
      rows.push({
        ...{ key, workload, measure: "our JavaScript, gzip", value: kilobytes(ownBytes) },
        ...{ unit: "KB", note },
      });
    }
    return rows;
  } finally {
    await app.stop();
  }
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 10.24) / 100;
}
