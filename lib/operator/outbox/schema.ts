import { z } from "zod";

export const deadMessageInput = z.object({ tenantId: z.uuid(), messageId: z.uuid() });

export type DeadMessageInput = z.output<typeof deadMessageInput>;
