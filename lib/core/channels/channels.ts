/** By what a message reaches a person. `push` reaches the team's devices, never clients. */
export const messageChannels = ["email", "sms", "whatsapp", "push"] as const;

export type MessageChannel = (typeof messageChannels)[number];

/** To a telephone: each message costs, needs the client's consent, and is counted against the plan. */
export const textChannels = ["sms", "whatsapp"] as const satisfies readonly MessageChannel[];

export type TextChannel = (typeof textChannels)[number];

export function isTextChannel(channel: MessageChannel): channel is TextChannel {
  return (textChannels as readonly MessageChannel[]).includes(channel);
}

/** By what clients are reached. */
export const clientChannels = ["email", ...textChannels] as const;

export type ClientChannel = (typeof clientChannels)[number];

/** What somebody must mend before a channel works again; the message waits meanwhile. */
export const channelProblems = [
  "wrong_key",
  "wrong_sender",
  "no_credit",
  "wrong_template",
] as const;

/** Those of Twilio's account, which SMS and WhatsApp share. */
export const accountProblems = [
  "wrong_key",
  "no_credit",
] as const satisfies readonly ChannelProblem[];

export type ChannelProblem = (typeof channelProblems)[number];
