import { expect, test } from "vitest";
import { readWorkload, workloadNames } from "../../../tests/scheduling/workloads";
import { offerSlots } from "./offer-slots";

test.each(workloadNames)("%s offers exactly the expected starts", (name) => {
  const { context, nowMinute, expectedStarts } = readWorkload(name);
  const starts = offerSlots(context, nowMinute).map(({ startMinute }) =>
    new Date(startMinute * 60_000).toISOString(),
  );
  expect([...new Set(starts)]).toEqual(expectedStarts);
});
