import type { BookingRefusal } from "@/lib/core/appointments/decide-booking";

/** Why a booking or a move is refused; every code has its text in messages/errors. */
export type BookingCode =
  | Exclude<BookingRefusal, "unknown_professional">
  | "client_busy"
  | "forbidden"
  | "idempotency_key_reused"
  | "invalid_phone"
  | "invalid_time"
  | "not_found"
  | "professional_unavailable"
  | "service_inactive"
  | "time_skipped";

/** The engine knows only professionals who give the service; whether the asked one exists is said apart. */
export function refusalCode(refusal: BookingRefusal, professionalKnown: boolean): BookingCode {
  if (refusal !== "unknown_professional") return refusal;
  return professionalKnown ? "professional_unavailable" : "not_found";
}
