import { z } from "zod";
import { entityId } from "@/lib/input";

export const undeliveredInput = z.object({ messageId: entityId });

export type UndeliveredInput = z.output<typeof undeliveredInput>;

export const resumeMailInput = z.object({ clientId: entityId });
