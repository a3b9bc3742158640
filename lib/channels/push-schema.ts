import { z } from "zod";
import { env } from "@/lib/env";
import { entityId, requiredText } from "@/lib/input";
import { isPushService } from "./push-device";

/** As a browser says it of its subscription. */
export const addDeviceInput = z.object({
  endpoint: requiredText(1_000).refine(
    (endpoint) => isPushService(endpoint, env().PUSH_SERVICE_URL),
    "invalid_input",
  ),
  publicKey: requiredText(120).regex(/^[\w-]{80,100}$/, "invalid_input"),
  authSecret: requiredText(40).regex(/^[\w-]{16,32}$/, "invalid_input"),
  name: requiredText(60),
});

export type AddDeviceInput = z.output<typeof addDeviceInput>;

export const removeDeviceInput = z.object({ deviceId: entityId });

export type RemoveDeviceInput = z.output<typeof removeDeviceInput>;
