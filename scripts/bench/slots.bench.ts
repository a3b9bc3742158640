import type { SchedulingContext } from "../../lib/core/scheduling/context";
import { offerSlots } from "../../lib/core/scheduling/offer-slots";
import { offerStarts } from "../../lib/core/scheduling/offer-starts";
import {
  denseWorkload,
  denseWorkloadNames,
  readWorkload,
  workloadNames,
} from "../../tests/scheduling/workloads";
import type { BenchRow } from "./bench-row";
import { median } from "./statistics";

/**
 * The pure engine on the agreed workloads and the dense one of ours: from busy times in memory to ISO starts by local
 * day, and to every slot of every professional.
 */
export async function run(): Promise<BenchRow[]> {
  const workloads = [
    ...workloadNames.map((name) => ({ name, ...readWorkload(name) })),
    ...denseWorkloadNames.map((name) => ({ name, ...denseWorkload(name) })),
  ];
  // A server that answers has answered others before: what one workload teaches the compiler serves all.
  for (const { context, nowMinute } of workloads) {
    medianOf(() => offerStarts(context, nowMinute));
    medianOf(() => offerSlots(context, nowMinute));
  }
  return [
    ...workloads.map(({ name, context, nowMinute, expectedStarts }) => ({
      ...{ key: name, workload: name, measure: "starts by day, median", unit: "ms" as const },
      value: medianOf(() => offerStarts(context, nowMinute)),
      note: `${size(context)}, starts: ${expectedStarts.length}`,
    })),
    ...workloads.map(({ name, context, nowMinute }) => ({
      ...{
        key: `${name}-slots`,
        workload: name,
        measure: "every slot, median",
        unit: "ms" as const,
      },
      value: medianOf(() => offerSlots(context, nowMinute)),
      note: `${size(context)}, slots: ${offerSlots(context, nowMinute).length}`,
    })),
  ];
}

function size({ professionals }: SchedulingContext): string {
  const busy = professionals.reduce((sum, each) => sum + each.busy.length, 0);
  return `professionals: ${professionals.length}, busy times: ${busy}`;
}

/** Milliseconds of one call, warm. */
function medianOf(work: () => unknown): number {
  const durations: number[] = [];
  for (let round = -warmup; round < rounds; round += 1) {
    const startedAt = performance.now();
    work();
    if (round >= 0) durations.push(performance.now() - startedAt);
  }
  return median(durations);
}

const warmup = 500;
const rounds = 2000;
