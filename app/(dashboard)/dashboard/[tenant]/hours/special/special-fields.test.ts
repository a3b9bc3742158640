import { expect, test } from "vitest";
import { saveSpecialHoursInput } from "@/lib/availability/week-schema";
import { fieldsOf } from "./special-fields";

const day = { date: "2026-12-24", professionalId: null, note: null, revision: "r" };

test("a date that was removed is set again as it was, after midnight and closed ones too", () => {
  const windows = [
    { startMinute: 480, endMinute: 720, siteId: null },
    { startMinute: 1320, endMinute: 1560, siteId: null },
  ];
  expect(saveSpecialHoursInput.parse(fieldsOf({ ...day, windows }))).toMatchObject({
    ...{ who: "everybody", date: "2026-12-24", closed: false, windows },
  });
  expect(saveSpecialHoursInput.parse(fieldsOf({ ...day, windows: [] }))).toMatchObject({
    closed: true,
  });
});
