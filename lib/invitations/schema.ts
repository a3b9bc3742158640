import { z } from "zod";
import { emailInput } from "@/lib/clients/schema";
import { checkbox, entityId, requiredText } from "@/lib/input";

export const createInvitationInput = z.object({ appointmentId: z.uuid() });

export const revokeInvitationsInput = z.object({ clientId: entityId });

/** `closedAtMs`: the moment in which they were closed. */
export const reopenLinksInput = z.object({
  clientId: entityId,
  closedAtMs: z.coerce.number().int().positive(),
});

export const sendLinkInput = z.object({ clientId: entityId });

export const askForLinkInput = z.object({ email: emailInput });

export const leavePortalInput = z.object({});

/** `links`: those of mails too, from which whoever holds them could come back. */
export const closeDevicesInput = z.object({ links: checkbox });

/** People of one list at most. */
export const mostLines = 300;

export const inviteListInput = z.object({ text: requiredText(60_000) });

export type InviteListInput = z.output<typeof inviteListInput>;
