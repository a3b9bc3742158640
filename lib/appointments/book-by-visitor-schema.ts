import { aboutVisitor, withWhoComes } from "@/lib/clients/visitor-schema";
import { humanFields } from "@/lib/human/schema";
import { intakeFields } from "@/lib/intake/schema";
import { bookAppointmentInput } from "./schema";

/** From the public page. */
export const bookByVisitorInput = withWhoComes(
  bookAppointmentInput.extend({ ...aboutVisitor, ...intakeFields, ...humanFields }),
);
