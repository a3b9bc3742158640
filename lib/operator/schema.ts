import { z } from "zod";

export const suspendTenantInput = z.object({
  tenantId: z.uuid(),
  reason: z.string().trim().min(3).max(300),
});

export const resumeTenantInput = z.object({ tenantId: z.uuid() });
