import { expect, test } from "vitest";
import {
  denseWorkload,
  denseWorkloadNames,
  readWorkload,
  type Workload,
  workloadNames,
} from "../../../tests/scheduling/workloads";
import { wallClockByPlatform } from "../../../tests/scheduling/zones";
import { offerSlots } from "./offer-slots";
import { offerStarts } from "./offer-starts";

test.each(workloadNames)("%s offers exactly the expected starts", (name) => {
  const workload = readWorkload(name);
  expect(startsOfSlots(workload)).toEqual(workload.expectedStarts);
  expect(startsByDay(workload)).toEqual(workload.expectedStarts);
});

test.each(denseWorkloadNames)("%s offers what is found by asking each for each start", (name) => {
  const workload = denseWorkload(name);
  expect(workload.expectedStarts).toHaveLength(246);
  expect(startsOfSlots(workload)).toEqual(workload.expectedStarts);
  expect(startsByDay(workload)).toEqual(workload.expectedStarts);
});

function startsOfSlots({ context, nowMinute }: Workload): string[] {
  const starts = offerSlots(context, nowMinute).map(({ startMinute }) =>
    new Date(startMinute * 60_000).toISOString(),
  );
  return [...new Set(starts)];
}

/** In UTC again, after each was seen to stand under its local day and to show its zone's wall clock. */
function startsByDay({ context, nowMinute }: Workload): string[] {
  const { timeZone } = context;
  return [...offerStarts(context, nowMinute)].flatMap(([date, starts]) =>
    starts.map((start) => {
      const moment = new Date(start);
      const wallClock = wallClockByPlatform(moment.getTime() / 60_000, timeZone);
      expect([date, start.slice(0, 16)]).toEqual([
        wallClock.slice(0, 10),
        wallClock.replace(" ", "T"),
      ]);
      return moment.toISOString();
    }),
  );
}
