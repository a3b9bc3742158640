import { z } from "zod";
import { bookAppointmentInput } from "@/lib/appointments/schema";

/**
 * The public form's input: where the wanted time was taken meanwhile, the person picks one of the alternatives
 * (`<start> <professional id>`, components/booking/slot-alternatives), and it stands for what was wanted first.
 */
export const publicBookingInput = z.preprocess(withAlternative, bookAppointmentInput);

function withAlternative(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("alternative" in input)) return input;
  const [start, professionalId] = String(input.alternative ?? "").split(" ");
  return start && professionalId ? { ...input, start, professionalId } : input;
}
