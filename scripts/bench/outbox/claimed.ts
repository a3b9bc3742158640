import type { BenchRow } from "../bench-row";
import { measure } from "../measure";
import { median, percentile } from "../statistics";
import { claimTimes } from "./claim-times";
import { fillOutbox } from "./fill";
import type { OutboxBench } from "./outbox-bench";
import { explainAll, followLog, logAsBefore } from "./server-log";

/** Two million pending messages of a thousand practices, one in fifty due. */
export async function claimed({ admin, model, database }: OutboxBench): Promise<BenchRow[]> {
  const messages = 2_000_000;
  await fillOutbox(admin, model, { practices: 1_000, messages, dueShare: 0.02 });
  const workload = `outbox of ${messages.toLocaleString("en")} pending messages of 1,000 practices, 40,000 due`;
  const { tenantsWithDueMessages } = await import("../../../db/lookups");
  const { closePool } = await import("../../../db/generations");
  const looks = await measure(() => tenantsWithDueMessages(1_000), { rounds: 100 });
  const claims = await claimTimes(admin, 300);
  await closePool();
  await explainAll(admin);
  const plans = followLog(database.server);
  await claimTimes(admin, 300);
  await closePool();
  await logAsBefore(admin);
  const { times, example } = claimPlans(plans());
  console.log(`\nThe claim's plan:\n${example}\n`);
  return [
    {
      ...{ key: "claim-plan", workload, measure: "claim of 10, by plan, median" },
      value: median(times),
      unit: "ms",
      note: "target 2",
    },
    {
      ...{ key: "claim-plan-p99", workload, measure: "claim of 10, by plan, p99" },
      value: percentile(times, 0.99),
      unit: "ms",
    },
    {
      ...{ key: "claim", workload, measure: "claim of 10, with what they are about, median" },
      value: median(claims),
      unit: "ms",
    },
    {
      ...{ key: "look", workload, measure: "look for the practices, median" },
      value: median(looks),
      unit: "ms",
    },
  ];
}

/** Of the server's log: how long each claim took, and how the last of them was done. */
function claimPlans(log: string): { times: number[]; example: string } {
  const plans = log
    .split(/(?=\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\])/)
    .filter((entry) => /duration: [\d.]+ ms {2}plan:[\s\S]*update "notification"/i.test(entry));
  const times = plans.map((entry) => Number(/duration: ([\d.]+) ms/.exec(entry)?.[1]));
  return { times, example: plans.at(-1) ?? "" };
}
