import { describe, expect, test } from "vitest";
import { essentialKinds } from "@/lib/core/notifications/kinds";
import { spokenReminder } from "@/lib/core/notifications/reminder-offsets";
import { invalidFields } from "@/lib/http/invalid-fields";
import { saveNoticesInput } from "./schema";

const usual = { on: ["booked", ...essentialKinds], agendaAt: "07:00", afterVisitHours: "3" };

function fieldsOf(given: object) {
  const input = { ...usual, ...given };
  const parsed = saveNoticesInput.safeParse(input);
  return parsed.success ? {} : invalidFields(parsed.error, input);
}

const reminder = (amount: unknown, unit = "hours") => ({ amount, unit });

describe("the reminders of a form", () => {
  test("count hours and days, the earliest first; an emptied row is none", () => {
    const rows = [reminder("24"), reminder("3", "days"), { unit: "hours" }];
    expect(saveNoticesInput.parse({ ...usual, reminders: rows }).reminders).toEqual([72, 24]);
    expect(saveNoticesInput.parse(usual).reminders).toEqual([]);
  });

  test.each([
    [reminder("0"), "invalid_reminder"],
    [reminder("721"), "invalid_reminder"],
    [reminder("31", "days"), "invalid_reminder"],
    [reminder("24"), "reminder_twice"],
    [reminder("1", "days"), "reminder_twice"],
    [reminder("-3"), "invalid_reminder"],
    [reminder("1.5"), "invalid_number"],
    [reminder("mañana"), "invalid_number"],
  ])("%j is told at its field", (row, code) => {
    expect(fieldsOf({ reminders: [reminder("24"), row] })).toEqual({
      "reminders.1.amount": code,
    });
  });

  test("reach from an hour to thirty days, and are shown as people say them", () => {
    const rows = [reminder("1"), reminder("30", "days")];
    expect(saveNoticesInput.parse({ ...usual, reminders: rows }).reminders).toEqual([720, 1]);
    expect(spokenReminder(72)).toEqual({ amount: 3, unit: "days" });
    expect(spokenReminder(24)).toEqual({ amount: 24, unit: "hours" });
    expect(spokenReminder(36)).toEqual({ amount: 36, unit: "hours" });
  });
});

test.each([
  [{ quietFrom: "21:00" }, { quietUntil: "required" }],
  [{ quietUntil: "08:00" }, { quietFrom: "required" }],
  [{ quietFrom: "08:00", quietUntil: "08:00" }, { quietUntil: "same_time" }],
  [{ quietFrom: "25:00", quietUntil: "08:00" }, { quietFrom: "invalid_time" }],
  [{ quietFrom: "21:00", quietUntil: "24:00" }, { quietUntil: "invalid_time" }],
  [{ agendaAt: "" }, { agendaAt: "required" }],
  [{ afterVisitHours: "0" }, { afterVisitHours: "too_small" }],
  [{ on: ["entry_code"] }, { "on.0": "invalid_choice" }],
])("%j is told at its field", (given, fields) => {
  expect(fieldsOf(given)).toEqual(fields);
});

test.each(essentialKinds)(
  "%s is switched off by who says that they tell people themselves",
  (off) => {
    const on = essentialKinds.filter((kind) => kind !== off);
    expect(fieldsOf({ on })).toEqual({ [`knowing.${off}`]: "untold_unconfirmed" });
    const knowing = Object.fromEntries(essentialKinds.map((kind) => [kind, kind === off]));
    expect(fieldsOf({ on, knowing })).toEqual({});
  },
);

test("quiet hours are both or none", () => {
  expect(saveNoticesInput.parse(usual).quietFrom).toBeUndefined();
  const both = saveNoticesInput.parse({ ...usual, quietFrom: "21:30", quietUntil: "08:00" });
  expect(both).toMatchObject({ quietFrom: 1290, quietUntil: 480 });
});
