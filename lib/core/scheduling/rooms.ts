import { type Interval, intersect, union } from "../time/interval";
import { awayTimes } from "./away-times";
import { occupiedInterval, type ProfessionalSchedule, type ResourceSchedule } from "./context";
import { isClear, type Obstacle, obstacle } from "./obstacle";
import { type Question, zoneFacts, zoneOf } from "./question";

/** The starts at which no room of the schedule's place is free for the whole occupied time. */
export function roomObstacle(
  question: Question,
  schedule: ProfessionalSchedule,
  durationMinutes: number,
): Obstacle {
  const key = `${durationMinutes} ${zoneOf(schedule, question.context)} ${schedule.siteId ?? ""}`;
  const known = question.kept.rooms.get(key);
  if (known) return known;
  const [first, ...others] = roomsAt(question, schedule).map((room) =>
    closedStarts(takenRoom(question, schedule, room, durationMinutes)),
  );
  let closed: readonly Interval[] = first ?? [always];
  for (const each of others) closed = intersect(closed, each);
  const standing = obstacle("no_room", closed, 0, 1);
  question.kept.rooms.set(key, standing);
  return standing;
}

/** The first room of the place that is free for the whole occupied time. */
export function firstFreeRoom(
  question: Question,
  schedule: ProfessionalSchedule,
  startMinute: number,
  durationMinutes: number,
): ResourceSchedule | undefined {
  return roomsAt(question, schedule).find((room) =>
    isClear(startMinute, takenRoom(question, schedule, room, durationMinutes)),
  );
}

/** Integers, as all minutes are. */
const always: Interval = { startMinute: -(2 ** 30), endMinute: 2 ** 30 };

function roomsAt(
  { context }: Question,
  { siteId = null }: ProfessionalSchedule,
): readonly ResourceSchedule[] {
  return (context.resources ?? []).filter((room) => (room.siteId ?? null) === siteId);
}

function takenRoom(
  question: Question,
  schedule: ProfessionalSchedule,
  room: ResourceSchedule,
  durationMinutes: number,
): Obstacle {
  const { days, timeZone } = zoneFacts(question, zoneOf(schedule, question.context));
  const away = awayTimes(room, days, timeZone);
  const times = away.length === 0 ? room.busy : union([...room.busy, ...away]);
  const { startMinute, endMinute } = occupiedInterval(0, durationMinutes, question.context.rules);
  return obstacle("no_room", times, -startMinute, endMinute);
}

/** An obstacle as the starts that it closes. */
function closedStarts({ times, leadMinutes, tailMinutes }: Obstacle): readonly Interval[] {
  return union(
    times.map(({ startMinute, endMinute }) => ({
      startMinute: startMinute - tailMinutes + 1,
      endMinute: endMinute + leadMinutes,
    })),
  );
}
