import { z } from "zod";
import { contactInput } from "@/lib/clients/schema";
import { entityId, optional, optionalText } from "@/lib/input";
import { wantedDays, withinAYear } from "@/lib/waitlist/wanted-days";

const wish = {
  serviceId: entityId,
  professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
  ...wantedDays,
  part: z.enum(["any", "morning", "afternoon"], "invalid_choice").default("any"),
  note: optionalText(500),
};

/** What a client in the portal waits for, for themselves or for whom they look after. */
export const ownWishInput = withinAYear(z.object({ ...wish, clientId: optional(entityId) }));

/** The same from the public page, with who it is. */
export const publicWishInput = withinAYear(z.object({ ...wish, client: contactInput }));

export type WishInput = z.output<typeof ownWishInput> &
  Partial<Pick<z.output<typeof publicWishInput>, "client">>;

export const leaveWaitlistInput = z.object({ entryId: entityId });
