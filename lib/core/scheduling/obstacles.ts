import { awayTimes } from "./away-times";
import { occupiedInterval, type ProfessionalSchedule } from "./context";
import { fullTimes } from "./full-times";
import { type Obstacle, obstacle } from "./obstacle";
import { type Question, zoneFacts, zoneOf } from "./question";
import { reservedTimes } from "./reserved-hours";
import { roomObstacle } from "./rooms";

/** What stands in the way of an appointment so long, in the order in which it is given as the reason. */
export function obstaclesOf(
  question: Question,
  schedule: ProfessionalSchedule,
  durationMinutes: number,
): readonly Obstacle[] {
  const { rules } = question.context;
  const occupied = occupiedInterval(0, durationMinutes, rules);
  const standing = [...absences(question, schedule, durationMinutes)];
  if (rules.dailyMax !== undefined || rules.weeklyMax !== undefined) {
    const { days, weeks } = fullTimes(question, schedule);
    standing.push(obstacle("daily_max_reached", days, 0, 1));
    standing.push(obstacle("weekly_max_reached", weeks, 0, 1));
  }
  standing.push(obstacle("slot_taken", schedule.busy, -occupied.startMinute, occupied.endMinute));
  if (rules.needsResource) standing.push(roomObstacle(question, schedule, durationMinutes));
  return standing;
}

/** What also stands in the way of who joins a session: time off and hours reserved for others. */
export function absences(
  question: Question,
  schedule: ProfessionalSchedule,
  durationMinutes: number,
): readonly Obstacle[] {
  const standing: Obstacle[] = [];
  const { days, timeZone } = zoneFacts(question, zoneOf(schedule, question.context));
  const away = awayTimes(schedule, days, timeZone);
  if (away.length > 0) standing.push(obstacle("outside_hours", away, 0, durationMinutes));
  const reserved = reservedTimes(question, schedule);
  if (reserved.length > 0) {
    standing.push(obstacle("reserved_for_priority", reserved, 0, durationMinutes));
  }
  return standing;
}
