import "server-only";
import { forgetFailures } from "@/lib/alerts/forget-failures";
import { forgetEvents } from "@/lib/deliveries/forget-events";
import { forgetLetters } from "@/lib/letters/send-letters";
import { forgetOld } from "./forget-old";

/** What is long over: of the platform, and of each tenant once a day. How many rows went. */
export async function forgetAll(): Promise<number> {
  const ofPlatform = (await forgetLetters()) + (await forgetEvents()) + (await forgetFailures());
  return ofPlatform + (await forgetOld());
}
