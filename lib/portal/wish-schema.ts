import { z } from "zod";
import { contactInput } from "@/lib/clients/schema";
import { daysBetween, isLocalDate, type Weekday } from "@/lib/core/time/civil";
import { checkedList, entityId, optional, optionalText, wholeNumber } from "@/lib/input";

const localDate = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .refine(isLocalDate, "invalid_date");

const longestDays = 365;

const wish = {
  serviceId: entityId,
  professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
  from: localDate,
  to: optional(localDate),
  /** None: any day. */
  weekdays: checkedList(wholeNumber(1, 7), 7).transform(
    (days) => [...new Set(days)].sort() as Weekday[],
  ),
  part: z.enum(["any", "morning", "afternoon"], "invalid_choice").default("any"),
  note: optionalText(500),
};

type Dated = { readonly from: string; readonly to?: string | undefined };

const isForward = ({ from, to }: Dated) => to === undefined || to >= from;
const isShort = ({ from, to }: Dated) => to === undefined || daysBetween(from, to) <= longestDays;
const reversed = { error: "reversed_range", path: ["to"] };
const tooLong = { error: "too_large", path: ["to"] };

/** What a client in the portal waits for, for themselves or for whom they look after. */
export const ownWishInput = z
  .object({ ...wish, clientId: optional(entityId) })
  .refine(isForward, reversed)
  .refine(isShort, tooLong);

/** The same from the public page, with who it is. */
export const publicWishInput = z
  .object({ ...wish, client: contactInput })
  .refine(isForward, reversed)
  .refine(isShort, tooLong);

export type WishInput = z.output<typeof ownWishInput> &
  Partial<Pick<z.output<typeof publicWishInput>, "client">>;

export const leaveWaitlistInput = z.object({ entryId: entityId });
