import { z } from "zod";
import { requiredText } from "@/lib/input";
import { practiceFields } from "@/lib/setup/schema";

export const suspendTenantInput = z.object({
  tenantId: z.uuid(),
  reason: z.string().trim().min(3).max(300),
});

export const resumeTenantInput = z.object({ tenantId: z.uuid() });

export const openPracticeInput = z.object({ ...practiceFields, planCode: requiredText(40) });

export const changePlanInput = z.object({ tenantId: z.uuid(), planCode: requiredText(40) });

export const deadMessageInput = z.object({ tenantId: z.uuid(), messageId: z.uuid() });

export type DeadMessageInput = z.output<typeof deadMessageInput>;

export const failureInput = z.object({ failureId: z.uuid() });

export type FailureInput = z.output<typeof failureInput>;
