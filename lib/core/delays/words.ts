/** Late by so many minutes from now on, or away from a time to another. */
export const delayKinds = ["late", "away"] as const;

export type DelayKind = (typeof delayKinds)[number];

/** What happens to an appointment: it is moved, its client is told only, or is asked to choose another time. */
export const delayWays = ["shift", "tell", "propose"] as const;

export type DelayWay = (typeof delayWays)[number];

/** How a client hears of it: by mail, by a call of somebody, or they are here. */
export const delayReaches = ["mail", "call", "here"] as const;

export type DelayReach = (typeof delayReaches)[number];

/** What a client says who was asked. `kept`: none of the times suits; the desk knows. */
export const delayReplies = ["accepted", "kept", "cancelled"] as const;

export type DelayReply = (typeof delayReplies)[number];

/** In minutes; the form and the database show the same limits. */
export const delayBounds = { least: 5, most: 240 } as const;

/** Offered with one tap. */
export const delayChoices = [10, 15, 20, 30, 45, 60] as const;

/** So late nobody needs to be moved: telling is the usual way. */
export const fewMinutes = 20;
