import { expect, test } from "vitest";
import { leavesTimeToBook, newService, serviceBounds } from "./service-bounds";

test("a new service stands within its own bounds", () => {
  const { bufferMinutes, ...bounds } = serviceBounds;
  for (const buffer of [newService.bufferBeforeMinutes, newService.bufferAfterMinutes]) {
    expect(buffer).toBeGreaterThanOrEqual(bufferMinutes.least);
    expect(buffer).toBeLessThanOrEqual(bufferMinutes.most);
  }
  for (const [name, { least, most }] of Object.entries(bounds)) {
    const value = newService[name as keyof typeof bounds];
    if (value === null) continue;
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  }
});

test("a notice that is longer than the horizon leaves nothing to book", () => {
  expect(leavesTimeToBook(2880, 2)).toBe(true);
  expect(leavesTimeToBook(2881, 2)).toBe(false);
  expect(leavesTimeToBook(newService.minimumNoticeMinutes, newService.horizonDays)).toBe(true);
});
