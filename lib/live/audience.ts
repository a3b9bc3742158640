import type { LiveRoom } from "@/lib/core/live/rooms";

/** Who listens, once it was decided that they may. */
export type Audience = {
  readonly tenantId: string;
  /** A name for whoever listens: one may have so many streams at once. */
  readonly who: string;
  /** What they may follow of what they ask for. */
  readonly rooms: readonly LiveRoom[];
  /** Asked again now and then: whether they still may. */
  readonly stillMay: () => Promise<boolean>;
  /** How often that is; 15 s unless given. */
  readonly beatMs?: number;
};
