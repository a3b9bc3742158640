import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import type { BenchRow } from "../bench-row";
import { startDraining, workers } from "./draining";
import { fillOutbox } from "./fill";
import type { OutboxBench } from "./outbox-bench";

const burst = 10_000;

/** While four workers send one practice's burst, another's message becomes due. */
export async function delayed({ admin, model }: OutboxBench): Promise<BenchRow[]> {
  await fillOutbox(admin, model, { practices: 1, messages: burst, dueShare: 1 });
  const quiet = await quietPractice(admin);
  const working = startDraining();
  const sent = async () =>
    Number((await admin`SELECT count(*) FROM notification WHERE status = 'sent'`)[0]?.count);
  while ((await sent()) < 200) await pause(50);
  const before = await sent();
  await admin`UPDATE notification SET run_at = now() WHERE tenant_id = ${quiet}`;
  const dueAt = performance.now();
  const isSent = async () =>
    (await admin`SELECT FROM notification WHERE tenant_id = ${quiet} AND status = 'sent'`).length >
    0;
  while (!(await isSent())) await pause(2);
  const ms = performance.now() - dueAt;
  const others = (await sent()) - before - 1;
  await Promise.all(working);
  const workload = `a single message beside another practice's burst of ${burst.toLocaleString("en")}`;
  return [
    { ...{ key: "single-delay", workload, measure: "due until sent" }, value: ms, unit: "ms" },
    {
      ...{
        key: "single-behind",
        workload,
        measure: "of the burst sent meanwhile, rounds of each worker",
      },
      value: others / workers / 10,
      unit: "×",
      note: "target below 2",
    },
  ];
}

async function quietPractice(admin: Sql): Promise<string> {
  const { createTenant } = await import("../../../tests/factories");
  const quiet = await createTenant();
  await fillOutbox(admin, quiet, { practices: 1, messages: 10, dueShare: 0 });
  const [row] = await admin<{ id: string }[]>`
    SELECT tenant_id AS id FROM notification WHERE run_at > now() LIMIT 1`;
  await admin`DELETE FROM notification n WHERE n.tenant_id = ${row?.id ?? ""} AND n.id <> (
    SELECT min(m.id::text)::uuid FROM notification m WHERE m.tenant_id = n.tenant_id)`;
  return row?.id ?? "";
}
