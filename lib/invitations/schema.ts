import { z } from "zod";

export const createInvitationInput = z.object({ appointmentId: z.uuid() });

export const revokeInvitationsInput = z.object({ clientId: z.uuid() });

export const leavePortalInput = z.object({});
