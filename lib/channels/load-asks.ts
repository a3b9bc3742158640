import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { selectSettings } from "./store";
import { hasTwilioKeys } from "./twilio-client";

/** Whether clients are asked if they may be written to at their telephone: where that would come to pass. */
export async function asksForTexts(scope: TenantScope): Promise<boolean> {
  if (!hasTwilioKeys()) return false;
  const settings = await readTenant(scope, (tx) => selectSettings(tx, scope));
  return settings.some(({ channel, isOn, sender }) => channel !== "email" && isOn && sender);
}
