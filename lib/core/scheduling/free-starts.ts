import { awayTimes } from "./away-times";
import { durationOf, type OpenSession, type ProfessionalSchedule } from "./context";
import { isClear, keepClear, type Obstacle } from "./obstacle";
import { absences, obstaclesOf } from "./obstacles";
import { type Question, zoneFacts, zoneOf } from "./question";
import { gridOf, hoursOf } from "./shared-hours";
import { tightStarts } from "./tight-starts";

/** The starts asked for that the service's grid or tight packing has for a schedule, free or not: sorted, each once. */
export function candidateStarts(question: Question, schedule: ProfessionalSchedule): Int32Array {
  const { rules } = question.context;
  const hours = hoursOf(question, schedule);
  const durationMinutes = durationOf(schedule, rules);
  if (!rules.packTightly) return gridOf(question, hours, durationMinutes);
  const { asked, days, timeZone } = zoneFacts(question, zoneOf(schedule, question.context));
  const taken = { away: awayTimes(schedule, days, timeZone), busy: schedule.busy };
  const starts = tightStarts(hours.attended, taken, durationMinutes, rules);
  return starts.filter((start) => asked.startMinute <= start && start < asked.endMinute);
}

/** Those of the first `count` sorted candidates in whose way nothing stands. */
export function freeStarts(
  question: Question,
  schedule: ProfessionalSchedule,
  candidates: Int32Array,
  count = candidates.length,
): Int32Array {
  const durationMinutes = durationOf(schedule, question.context.rules);
  const free = new Int32Array(count);
  let from = candidates;
  let left = count;
  for (const standing of obstaclesOf(question, schedule, durationMinutes)) {
    left = keepClear(from, left, standing, free);
    from = free;
  }
  return left === count ? free : free.subarray(0, left);
}

/** The sessions asked for that a client may join, sorted by start, of several at once the one of `sessionAt`. */
export function joinableSessions(
  question: Question,
  schedule: ProfessionalSchedule,
): readonly OpenSession[] {
  const { sessions = [] } = schedule;
  if (sessions.length === 0) return sessions;
  const { asked } = zoneFacts(question, zoneOf(schedule, question.context));
  const standing = new Map<number, readonly Obstacle[]>();
  return sessions
    .filter((each) => asked.startMinute <= each.startMinute && each.startMinute < asked.endMinute)
    .filter((each) => each.seatsLeft > 0)
    .sort((a, b) => a.startMinute - b.startMinute)
    .filter(({ startMinute }, index, all) => startMinute !== all[index - 1]?.startMinute)
    .filter(({ startMinute, endMinute }) => {
      const durationMinutes = endMinute - startMinute;
      const known = standing.get(durationMinutes);
      const inTheWay = known ?? absences(question, schedule, durationMinutes);
      if (!known) standing.set(durationMinutes, inTheWay);
      return inTheWay.every((each) => isClear(startMinute, each));
    });
}

/** The session that begins then: of several, one being overbooked, the first that has a seat left. */
export function sessionAt(
  { sessions = [] }: ProfessionalSchedule,
  startMinute: number,
): OpenSession | undefined {
  const then = sessions.filter((each) => each.startMinute === startMinute);
  return then.find(({ seatsLeft }) => seatsLeft > 0) ?? then[0];
}
