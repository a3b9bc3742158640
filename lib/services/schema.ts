import { z } from "zod";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import {
  amountInput,
  checkbox,
  checkedList,
  entityId,
  optional,
  optionalText,
  requiredText,
  wholeNumber,
} from "@/lib/input";

const within = ({ least, most }: { least: number; most: number }) => wholeNumber(least, most);

export const saveServiceInput = z.object({
  /** Left out for a new one. */
  serviceId: optional(entityId),
  name: requiredText(80, 2),
  description: optionalText(500),
  specialty: optionalText(60),
  durationMinutes: within(serviceBounds.durationMinutes),
  bufferBeforeMinutes: within(serviceBounds.bufferMinutes),
  bufferAfterMinutes: within(serviceBounds.bufferMinutes),
  stepMinutes: within(serviceBounds.stepMinutes),
  minimumNoticeMinutes: within(serviceBounds.minimumNoticeMinutes),
  horizonDays: within(serviceBounds.horizonDays),
  price: amountInput,
  active: checkbox,
  professionalIds: checkedList(entityId, 200),
});

export type SaveServiceInput = z.output<typeof saveServiceInput>;
