import type { BenchRow } from "../bench-row";
import { median } from "../statistics";
import { claimTimes } from "./claim-times";
import { startDraining, workers } from "./draining";
import { emptyOutbox, fillOutbox } from "./fill";
import type { OutboxBench } from "./outbox-bench";

/** Two hundred thousand due messages of a hundred practices, four processes. */
export async function drained({ admin, model }: OutboxBench): Promise<BenchRow[]> {
  const messages = 200_000;
  await fillOutbox(admin, model, { practices: 100, messages, dueShare: 1 });
  const workload = `outbox of ${messages.toLocaleString("en")} due messages of 100 practices`;
  const claims = await claimTimes(admin, 200);
  const parts = await Promise.all(startDraining());
  const rate = parts.reduce((sum, { sent, seconds }) => sum + sent / seconds, 0);
  await emptyOutbox(admin);
  return [
    {
      ...{ key: "sent", workload, measure: `${workers} workers, sent`, value: rate, unit: "/s" },
      note: "rendered with React, inbox driver",
    },
    {
      ...{ key: "claim-due", workload, measure: "claim of 10, with what they are about, median" },
      value: median(claims),
      unit: "ms",
    },
  ];
}
