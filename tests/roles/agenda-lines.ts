import { stranger } from "../booking/wishes";
import { desk, everybody, type Line } from "./line";
import type { Side } from "./world";

const reason = "Lo pidió";
const weekly = { every: 1, unit: "week", count: 2 };
const roles = everybody;

const whatOf = ({ serviceId, professionalId }: Side) => ({ serviceId, professionalId });
const partsOf = (side: Side) => ({ parts: [whatOf(side)] });

/** What can be done in the agenda with something of one professional. */
export const agendaLines: Readonly<Record<string, Line>> = {
  bookAction: {
    roles,
    input: (side) => ({ ...whatOf(side), start: side.hours().start, client: stranger() }),
  },
  "bookAction: on top of another": {
    roles: desk,
    input: async (side) => ({
      ...{ ...whatOf(side), start: (await side.book()).start, client: stranger() },
      ...{ overbook: true, overbookReason: reason },
    }),
  },
  moveAction: { roles, input: (side) => movedTo(side) },
  "moveAction: to another professional": {
    roles,
    input: async ({ professionalId }, mine) => ({ ...(await movedTo(mine)), professionalId }),
  },
  cancelAction: { roles, input: async (side) => ({ ...(await of(side)), reason }) },
  undoCancelAction: {
    roles,
    input: async (side) => ({ appointmentId: (await side.cancelled()).id, expectedVersion: 2 }),
  },
  withholdAction: { roles, input: async (side) => ({ ...(await of(side)), expectedVersion: 1 }) },
  tellAction: { roles, input: async (side) => ({ ...(await of(side)), expectedVersion: 1 }) },
  acceptAction: { roles, input: of },
  answerIntakeAction: { roles, input: of },
  acceptRequestAction: {
    roles,
    input: async (side) => ({ requestId: await side.request() }),
  },
  releaseRequestAction: {
    roles,
    input: async (side) => ({ requestId: await side.request() }),
  },
  stepAction: {
    roles,
    input: async (side) => ({ appointmentId: (await side.bookToday()).id, step: "arrive" }),
  },
  notesAction: { roles, input: async (side) => ({ ...(await of(side)), notes: "Trae estudios" }) },
  linkAction: { roles: desk, input: of },
  resizeAction: {
    roles,
    input: async (side) => {
      const { id, shorter } = await side.book();
      return { appointmentId: id, end: shorter };
    },
  },
  freeTimesAction: {
    roles,
    input: (side) => ({ ...whatOf(side), date: side.hours().start.slice(0, 10) }),
    isEmpty: hasNoTimes,
  },
  firstFreeAction: { roles, input: whatOf, isEmpty: hasNoTimes },
  findAppointmentsAction: {
    ...{ roles, isSeen: true },
    input: async (side) => ({ text: (await side.book()).code }),
    isEmpty: (found) => Array.isArray(found) && found.length === 0,
  },
  visitTimesAction: {
    roles,
    input: (side) => ({ ...partsOf(side), date: side.hours().start.slice(0, 10) }),
    isEmpty: hasNoTimes,
  },
  firstVisitAction: { roles, input: partsOf, isEmpty: hasNoTimes },
  bookVisitAction: {
    roles,
    input: (side) => ({ ...partsOf(side), start: side.hours().start, client: stranger() }),
  },
  "bookVisitAction: of several professionals": {
    roles,
    input: (side, mine) => {
      const [first, second] = [mine.hours(), mine.hours()];
      // The last half-hour of a day has none behind it.
      const isWhole = first.start.slice(0, 10) === second.start.slice(0, 10);
      if (!isWhole) mine.hours();
      const { start } = isWhole ? first : second;
      return { parts: [whatOf(mine), whatOf(side)], start, client: stranger() };
    },
  },
  cancelVisitAction: { roles, input: async (side) => ({ ...(await of(side)), reason }) },
  previewSeriesAction: {
    roles,
    input: (side) => ({ ...whatOf(side), start: side.hours().start, repeat: weekly }),
    isEmpty: (preview) => !JSON.stringify(preview).includes('"free":{'),
  },
  bookSeriesAction: {
    roles,
    input: (side) => ({
      ...{ ...whatOf(side), start: side.hours().start, repeat: weekly, client: stranger() },
    }),
  },
  previewSeriesMoveAction: {
    roles,
    input: async (side) => {
      const { id, later } = await side.bookSeries();
      return { appointmentId: id, reach: "all", start: later };
    },
  },
  moveSeriesAction: {
    roles,
    input: async (side) => {
      const { id, later } = await side.bookSeries();
      return { appointmentId: id, moves: [`${id} ${later} ${side.professionalId}`] };
    },
  },
  cancelSeriesAction: {
    roles,
    input: async (side) => ({
      ...{ appointmentId: (await side.bookSeries()).id, reach: "all", reason },
    }),
  },
};

async function of(side: Side) {
  return { appointmentId: (await side.book()).id };
}

async function movedTo(side: Side) {
  const { id, later } = await side.book();
  return { appointmentId: id, start: later };
}

/** Nothing in it is a time of day: whoever may not ask learns of no free one. */
function hasNoTimes(value: unknown): boolean {
  return !/T\d\d:\d\d:\d\d/.test(JSON.stringify(value ?? null));
}
