import "server-only";
import type { MessageChannel } from "@/lib/core/channels/channels";
import { env } from "@/lib/env";
import { mailPace } from "@/lib/mail/mail-pace";
import type { Pace } from "@/lib/pace/await-turns";
import { twilioHost } from "./twilio-client";

/** What a channel's provider takes of our account; undefined where nothing limits it. */
export function paceOf(channel: MessageChannel): Pace | undefined {
  if (channel === "push") return undefined;
  if (channel === "email") return mailPace();
  return { provider: twilioHost(), perSecond: env().TWILIO_PER_SECOND };
}
