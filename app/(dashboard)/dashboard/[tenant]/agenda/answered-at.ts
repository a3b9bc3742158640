import type { ClientAnswer } from "@/lib/core/appointments/client-answer";
import { formatShortDate, formatTime } from "@/lib/format/date-time";

/** When a client answered, shortly: "21 nov, 10:05". */
export function answeredAt({ at }: ClientAnswer, locale: string, timeZone: string): string {
  const moment = Date.parse(at);
  return `${formatShortDate(moment, locale, timeZone)}, ${formatTime(moment, locale, timeZone)}`;
}
