import type { Channels } from "@/lib/channels/load-channels";
import type { ChannelProblem, MessageChannel } from "@/lib/core/channels/channels";

export type ChannelState =
  | "on"
  | "off"
  /** Messages are kept and sent to nobody. */
  | "inbox"
  | "no_keys"
  | "no_templates"
  | "used_up"
  | ChannelProblem;

/** What a practice has to know of a channel, the worst first. */
export function channelState(
  { settings, templates, use, keys }: Pick<Channels, "settings" | "templates" | "use" | "keys">,
  channel: MessageChannel,
): ChannelState {
  const setting = settings.find((each) => each.channel === channel);
  if (channel === "push") return keys.push ? "on" : "no_keys";
  if (channel === "email") return keys.resend ? (setting?.problem ?? "on") : "inbox";
  if (!keys.twilio) return "no_keys";
  if (!setting?.isOn) return "off";
  if (setting.problem) return setting.problem;
  if (use.most !== null && use.used >= use.most) return "used_up";
  return channel === "whatsapp" && templates.length === 0 ? "no_templates" : "on";
}

export function toneOf(state: ChannelState): "success" | "neutral" | "warning" | "error" {
  if (state === "on") return "success";
  if (state === "off" || state === "no_keys" || state === "inbox") return "neutral";
  return state === "no_templates" || state === "used_up" ? "warning" : "error";
}
