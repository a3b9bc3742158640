import { z } from "zod";
import { phoneInput } from "@/lib/clients/schema";
import { queueBounds, queueRules, screenNames } from "@/lib/core/queue/rules";
import { queueStates } from "@/lib/core/queue/state";
import {
  checkbox,
  checkedList,
  entityId,
  optional,
  optionalText,
  placeInput,
  requiredText,
  wholeNumber,
} from "@/lib/input";

/** `any` and nothing mean that anybody will do. */
const professionalId = z.preprocess(
  (value) => (value === "any" ? undefined : value),
  optional(entityId),
);

export const addWalkInInput = z
  .object({
    clientId: optional(entityId),
    client: z.object({ name: requiredText(120, 2), phone: optional(phoneInput) }).optional(),
    reason: optionalText(300),
    serviceId: optional(entityId),
    professionalId,
    siteId: placeInput,
    declared: checkedList(entityId, 20),
    /** Drawn when the form is shown: a double click takes one ticket. */
    formId: optional(z.guid("invalid_input")),
  })
  .refine((input) => input.clientId || input.client, {
    error: "required",
    path: ["client", "name"],
  });

export type AddWalkInInput = z.output<typeof addWalkInInput>;

export const entryInput = z.object({ entryId: entityId });

export type EntryInput = z.output<typeof entryInput>;

export const callPersonInput = z.object({ entryId: entityId, professionalId });

export type CallPersonInput = z.output<typeof callPersonInput>;

export const callNextInput = z.object({
  professionalId: entityId,
  siteId: placeInput,
  /** Who was shown as the next. */
  expectedEntryId: optional(entityId),
});

export type CallNextInput = z.output<typeof callNextInput>;

export const putBackInput = z.object({
  entryId: entityId,
  /** Where the person saw them; left out: wherever they are. */
  expectedState: optional(z.enum(queueStates, "invalid_choice")),
});

export type PutBackInput = z.output<typeof putBackInput>;

const within = ({ least, most }: { least: number; most: number }) => wholeNumber(least, most);

export const saveQueueSettingsInput = z.object({
  queueRule: z.enum(queueRules, "invalid_choice"),
  queueByPriority: checkbox,
  queueGraceMinutes: within(queueBounds.graceMinutes),
  /** Off: nobody is noted as missing but by the team. */
  notesNoShows: checkbox,
  noShowMinutes: optional(within(queueBounds.noShowMinutes)),
  screenNames: z.enum(screenNames, "invalid_choice"),
});

export type SaveQueueSettingsInput = z.output<typeof saveQueueSettingsInput>;

export const addScreenInput = z.object({ siteId: placeInput });

export const screenInput = z.object({ screenId: entityId });
