import { expect, test } from "vitest";
import { at, clinic } from "../../../tests/scheduling/clinic";
import type { Interval } from "../time/interval";
import { firstVisit } from "./first-visit";
import { offerVisits } from "./offer-visits";

const now = at("12:00", "2026-11-16");
const range = { startMinute: now, endMinute: at("00:00", "2026-12-16") };

/** Two services of half an hour with Dr. Pérez, on Mondays from 9 to 11. */
function parts(...busy: readonly Interval[]) {
  return ["cut", "dye"].map((serviceId) => ({
    ...{ serviceId, professionalId: "any" },
    context: { ...clinic({}, { busy }), range },
  }));
}

const taken = { startMinute: at("09:30"), endMinute: at("10:30") };

test.each([
  ["the next Monday", []],
  ["a week later, where that Monday is taken in the middle", [taken]],
])("the first visit is the first that is offered: %s", (_, busy) => {
  const wanted = parts(...busy);
  const [first] = offerVisits(wanted, now);
  expect(firstVisit(wanted, now)).toEqual(first);
  const date = busy.length > 0 ? "2026-11-30" : "2026-11-23";
  expect(first?.startMinute).toBe(at("09:00", date));
});

test("there is none where nothing fits in the range, and none of nothing", () => {
  const months = { startMinute: at("00:00"), endMinute: at("00:00", "2027-01-01") };
  expect(firstVisit(parts(months), now)).toBeUndefined();
  expect(firstVisit([], now)).toBeUndefined();
});
