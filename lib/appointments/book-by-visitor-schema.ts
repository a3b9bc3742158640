import { aboutVisitor, withWhoComes } from "@/lib/clients/visitor-schema";
import { bookAppointmentInput } from "./schema";

/** From the public page. */
export const bookByVisitorInput = withWhoComes(bookAppointmentInput.extend(aboutVisitor));
