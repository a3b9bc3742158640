import { shortMoment } from "@/components/agenda/short-moment";
import type { ClientAnswer } from "@/lib/core/appointments/client-answer";

/** When a client answered, shortly: "sáb, 21 nov, 10:05". */
export function answeredAt({ at }: ClientAnswer, locale: string, timeZone: string): string {
  return shortMoment(at, locale, timeZone);
}
