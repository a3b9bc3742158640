import { offerSlots } from "../../lib/core/scheduling/offer-slots";
import { readWorkload, workloadNames } from "../../tests/scheduling/workloads";
import type { BenchRow } from "./bench-row";
import { measure } from "./measure";
import { median } from "./statistics";

/** The pure engine on the agreed workloads: from busy times in memory to every slot of every professional. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const name of workloadNames) {
    const { context, nowMinute } = readWorkload(name);
    const slots = offerSlots(context, nowMinute).length;
    const durations = await measure(() => offerSlots(context, nowMinute), {
      rounds: 500,
      warmup: 500,
    });
    rows.push({
      key: name,
      workload: name,
      measure: "offerSlots, median",
      value: median(durations),
      unit: "ms",
      note: `professionals: ${context.professionals.length}, slots: ${slots}`,
    });
  }
  return rows;
}
