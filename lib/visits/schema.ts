import { z } from "zod";
import { deskWords, withListedReason } from "@/lib/appointments/schema";
import { deskContactInput } from "@/lib/clients/schema";
import { aboutVisitor, withWhoComes } from "@/lib/clients/visitor-schema";
import { mostVisitParts } from "@/lib/core/appointments/decide-visit";
import { isLocalDate } from "@/lib/core/time/civil";
import { humanFields } from "@/lib/human/schema";
import {
  checkbox,
  checkedList,
  chosenBox,
  entityId,
  optional,
  optionalText,
  placeInput,
  requiredText,
  startInput,
} from "@/lib/input";
import { intakeFields } from "@/lib/intake/schema";

const professionalOrAny = z.union([z.literal("any"), entityId], { error: "required" });

/** Its services in the order in which they are given, and who is to give each. */
const parts = z
  .array(z.object({ serviceId: entityId, professionalId: professionalOrAny }))
  .min(1, "required")
  .max(mostVisitParts, "too_many");

const reason = optionalText(500);
const formId = optional(z.guid("invalid_input"));
/** Rules of priority that were ticked. */
const declared = checkedList(entityId, 20);
/** For the team: who it is for, where they are of the list. */
const clientId = optional(entityId);

/** What a visit will ask for, without who comes. */
export const holdVisitInput = z.object({
  ...{ parts, siteId: placeInput, start: startInput, declared },
  /** The time that was kept while the form was filled in. */
  holdId: optional(entityId),
});

/** From the public page. */
export const bookVisitInput = z.preprocess(
  chooseAlternative,
  withWhoComes(
    holdVisitInput.extend({ ...aboutVisitor, ...intakeFields, ...humanFields, reason, formId }),
  ),
);

/** From the API. */
export const apiVisitInput = holdVisitInput.extend({
  ...{ client: aboutVisitor.client, reason },
  ...intakeFields,
});

/** From the desk. */
export const deskVisitInput = z
  .object({
    ...{ parts, siteId: placeInput, start: startInput, clientId },
    client: deskContactInput.optional(),
    ...{ reason, declared, ...deskWords },
    outsideHours: checkbox,
    formId,
  })
  .refine((input) => input.clientId || input.client, {
    error: "required",
    path: ["client", "name"],
  });

/** One day's starts at which a whole visit fits, asked by the desk. */
export const deskVisitTimesInput = z
  .object({
    ...{ parts, clientId, declared },
    date: requiredText(10).refine(isLocalDate, "invalid_date"),
  })
  .transform(({ date, ...query }) => ({ ...query, from: date, to: date }));

/** The first start at which a whole visit fits, asked by the desk. */
export const deskFirstVisitInput = z.object({ parts, clientId, declared });

export const cancelVisitInput = z.preprocess(
  withListedReason,
  z.object({
    appointmentId: entityId,
    /** One part of it, or all that is still ahead. */
    reach: z.enum(["part", "visit"], "invalid_choice").default("part"),
    expectedVersion: optional(z.coerce.number("invalid_number").int("invalid_number").min(1)),
    reason,
    tellsClient: chosenBox,
    canBeUndone: chosenBox,
  }),
);

/** One of the offered starts (`<start> <professional id>`) stands for the one that was taken meanwhile. */
function chooseAlternative(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("alternative" in input)) return input;
  const [chosen] = String(input.alternative ?? "").split(" ");
  return chosen ? { ...input, start: chosen } : input;
}
