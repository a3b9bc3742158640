import { expect, test } from "vitest";
import { checklistItems, checklistOf, type Progress, showsChecklist } from "./checklist";
import { countryAsked } from "./country-asked";
import { simpleWeekOf, windowsOf } from "./simple-week";
import { setupSteps, stepAfter, stepBefore } from "./steps";

const everything: Progress = {
  ...{ isOffered: true, hasHours: true, hasOpenings: false, isReachable: true, hasPrices: true },
  ...{ hasLogo: true, hasPublished: true, isOpen: true, hasAppointments: true },
};
const nothing: Progress = {
  ...{ isOffered: false, hasHours: false, hasOpenings: false, isReachable: false },
  ...{
    hasPrices: false,
    hasLogo: false,
    hasPublished: false,
    isOpen: false,
    hasAppointments: false,
  },
};

test("a practice with nothing has everything left, one with everything nothing", () => {
  expect(checklistOf(nothing)).toEqual({ left: checklistItems, blocks: true });
  expect(checklistOf(everything)).toEqual({ left: [], blocks: false });
});

test("hours opened by hand are hours", () => {
  const byHand = { ...everything, hasHours: false, hasOpenings: true };
  expect(checklistOf(byHand).left).toEqual([]);
});

test("an old practice is shown the list only while something essential is missing, a new one for anything", () => {
  const lessThanIdeal = checklistOf({ ...everything, hasLogo: false, hasPublished: false });
  expect(showsChecklist(lessThanIdeal, false)).toBe(false);
  expect(showsChecklist(lessThanIdeal, true)).toBe(true);
  for (const missing of [{ isOffered: false }, { hasHours: false }, { isReachable: false }]) {
    expect(showsChecklist(checklistOf({ ...everything, ...missing }), false)).toBe(true);
  }
  expect(showsChecklist(checklistOf(everything), true)).toBe(false);
});

test("only what keeps people from booking is said to", () => {
  expect(checklistOf({ ...everything, isReachable: false, hasPrices: false }).blocks).toBe(false);
  expect(checklistOf({ ...everything, isOffered: false }).blocks).toBe(true);
  expect(checklistOf({ ...everything, isOpen: false }).blocks).toBe(true);
});

test("the steps follow each other to the end and back", () => {
  expect(setupSteps.map(stepAfter)).toEqual([...setupSteps.slice(1), undefined]);
  expect(setupSteps.map(stepBefore)).toEqual([undefined, ...setupSteps.slice(0, -1)]);
});

test("a pause is set where it lies inside the day, and comes back as it was", () => {
  const week = {
    days: [
      { weekday: 1, startMinute: 540, endMinute: 1080 },
      { weekday: 6, startMinute: 540, endMinute: 780 },
    ],
    pause: { startMinute: 780, endMinute: 840 },
  } as const;
  const windows = windowsOf(week);
  expect(windows.filter(({ kind }) => kind === "break")).toMatchObject([{ weekday: 1 }]);
  expect(simpleWeekOf([{ from: null, to: null, weeks: [windows] }])).toEqual(week);
});

test("hours that say more than one stretch a day are left alone", () => {
  const at = { weekday: 1, siteId: null, kind: "work" } as const;
  const morning = { ...at, startMinute: 480, endMinute: 720 };
  const evening = { ...at, startMinute: 900, endMinute: 1200 };
  const plan = { from: null, to: null, weeks: [[morning]] };
  const cases = [
    [{ ...plan, weeks: [[morning, evening]] }],
    [{ ...plan, weeks: [[morning], [evening]] }],
    [plan, { ...plan, from: "2026-01-01" }],
    [{ ...plan, weeks: [[{ ...morning, siteId: "a" }]] }],
    [{ ...plan, weeks: [[{ ...morning, kind: "break" } as const]] }],
  ];
  for (const plans of cases) expect(simpleWeekOf(plans)).toBeNull();
  expect(simpleWeekOf([{ ...plan, weeks: [[]] }])).toEqual({ days: [], pause: null });
});

test("the country that a browser names first among ours is proposed", () => {
  expect(countryAsked("es-MX,es;q=0.9,en-US;q=0.8")).toBe("MX");
  expect(countryAsked("fr-FR,es-CL;q=0.5")).toBe("CL");
  expect(countryAsked("es")).toBeUndefined();
  expect(countryAsked(null)).toBeUndefined();
});
