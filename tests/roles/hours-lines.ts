import { desk, type Line } from "./line";

const roles = desk;
const evening = [{ start: "22:30", end: "23:30" }];

/** What can be done with the working time of one professional. */
export const hoursLines: Readonly<Record<string, Line>> = {
  previewOpeningsAction: {
    roles,
    input: (side) => ({
      ...{ professionalIds: [side.professionalId], dates: [side.date()], windows: evening },
    }),
  },
  openHoursAction: {
    roles,
    input: (side) => ({
      ...{ professionalIds: [side.professionalId], dates: [side.date()], windows: evening },
    }),
  },
  "openHoursAction: of several professionals": {
    roles,
    input: (side, mine) => ({
      professionalIds: [...new Set([mine.professionalId, side.professionalId])],
      ...{ dates: [mine.date()], windows: evening },
    }),
  },
  removeOpeningsAction: { roles, input: async (side) => ({ openingId: (await side.opened()).id }) },
  "removeOpeningsAction: all of one click": {
    roles,
    input: async (side) => ({ batchId: (await side.opened()).batchId }),
  },
  restoreOpeningsAction: {
    roles,
    input: (side) => {
      const date = side.date();
      const [start, end] = [`${date}T22:30:00-04:00`, `${date}T23:30:00-04:00`];
      return { openings: [{ professionalId: side.professionalId, start, end }] };
    },
  },
  setAvailabilityModeAction: {
    roles,
    input: async ({ professionalId, mode }) => {
      const expectedMode = await mode();
      return {
        professionalId,
        expectedMode,
        mode: expectedMode === "both" ? "by_schedule" : "both",
      };
    },
  },
  previewCopiedOpeningsAction: { roles, input: async (side) => side.openedWeek() },
  copyOpeningsAction: { roles, input: async (side) => side.openedWeek() },
  addTimeOffAction: { roles, input: (side) => away(side.professionalId, side.date()) },
  changeTimeOffAction: {
    roles,
    input: async (side) => ({
      timeOffId: await side.away(),
      ...away(side.professionalId, side.date()),
    }),
  },
  "changeTimeOffAction: to somebody else": {
    roles,
    input: async (side, mine) => ({
      timeOffId: await mine.away(),
      ...away(side.professionalId, side.date()),
    }),
  },
  removeTimeOffAction: { roles, input: async (side) => ({ timeOffId: await side.away() }) },
  restoreTimeOffAction: { roles, input: (side) => away(side.professionalId, side.date()) },
  saveSpecialHoursAction: {
    roles,
    input: (side) => ({ who: side.professionalId, date: side.date(), windows: evening }),
  },
  removeSpecialHoursAction: {
    roles,
    input: async (side) => ({ who: side.professionalId, date: await side.specialDate() }),
  },
  replaceWeeklyHoursAction: {
    roles,
    input: ({ professionalId }) => ({
      professionalId,
      windows: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, start: "06:00", end: "22:00" })),
    }),
  },
};

function away(who: string, date: string) {
  return { who, from: date, to: date };
}
