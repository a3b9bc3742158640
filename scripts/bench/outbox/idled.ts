import { setTimeout as pause } from "node:timers/promises";
import { runChild } from "../../lib/run-child";
import type { BenchRow } from "../bench-row";
import { emptyOutbox } from "./fill";
import type { Idled } from "./idle-for";
import type { OutboxBench } from "./outbox-bench";
import { serverCpuMs } from "./server-cpu";
import { followLog, logAll, logAsBefore } from "./server-log";

/** The same, of which nothing is due: what one process asks and takes, by the minute. */
export async function idled({ admin, database }: OutboxBench): Promise<BenchRow[]> {
  await admin`UPDATE notification SET run_at = run_at + interval '3 hours' WHERE run_at < now() + interval '2 hours'`;
  await admin`VACUUM ANALYZE notification`;
  const [warmupMs, forMs] = [8_000, 60_000];
  await logAll(admin);
  const child = runChild<Idled>("scripts/bench/outbox/idle-for.ts", { warmupMs, forMs });
  await pause(warmupMs + 4_000);
  const log = followLog(database.server);
  const before = serverCpuMs(database.server.pid);
  await pause(forMs - 10_000);
  const share = 60_000 / (forMs - 10_000);
  const [statements, cpu] = [
    log().match(/ LOG: {2}(statement|execute)/g)?.length ?? 0,
    serverCpuMs(database.server.pid) - before,
  ];
  const { cpuMs } = await child;
  await logAsBefore(admin);
  await emptyOutbox(admin);
  const workload = "nothing due among 2,000,000 pending messages of 1,000 practices";
  return [
    {
      ...{ key: "idle-statements", workload, measure: "statements of one process" },
      value: statements * share,
      unit: "/min",
    },
    {
      ...{ key: "idle-cpu", workload, measure: "processor of one process, by the minute" },
      value: (cpuMs * 60_000) / forMs,
      unit: "ms",
    },
    {
      ...{ key: "idle-cpu-server", workload, measure: "processor of PostgreSQL, by the minute" },
      value: cpu * share,
      unit: "ms",
    },
  ];
}
