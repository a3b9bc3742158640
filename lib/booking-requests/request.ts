import type { BookAppointmentInput } from "@/lib/appointments/book-appointment";
import type { AppointmentSource } from "@/lib/appointments/views";
import type { BookVisitInput } from "@/lib/visits/book-visit";

/** What was asked for with a form, of one service or of a visit. */
export type AskedBooking = (BookAppointmentInput | BookVisitInput) & {
  readonly client?: { readonly name: string; readonly email?: string | undefined } | undefined;
};

/** What of it is kept until it counts. */
export type KeptBooking = Omit<AskedBooking, "formId" | "holdId" | "tellsClient"> &
  (
    | { readonly serviceId: string; readonly professionalId: string }
    | Pick<BookVisitInput, "parts">
  ) & {
    /** Whose time is kept, part by part, where anybody would have done. */
    readonly withWhom?: readonly string[];
  };

/** A booking that waits for its e-mail to be shown to be theirs. Moments are epoch milliseconds. */
export type RequestRow = {
  readonly id: string;
  readonly holdId: string;
  readonly codeId: string;
  readonly email: string;
  readonly name: string;
  readonly source: AppointmentSource;
  /** Null once it is booked. */
  readonly booking: KeptBooking | null;
  readonly mails: number;
  readonly attempts: number;
  readonly expiresAtMs: number;
  /** By the database's clock, at this very moment. */
  readonly isExpired: boolean;
  readonly appointmentId: string | null;
};

/** Wrong codes after which another mail has to be asked for. */
export const mostAttempts = 5;

/** Mails of one request, the first included. */
export const mostMails = 4;

/** The services of a booking in their order, and who is asked for each. */
export function partsOfBooking(booking: KeptBooking) {
  return "parts" in booking
    ? booking.parts
    : [{ serviceId: booking.serviceId, professionalId: booking.professionalId }];
}
