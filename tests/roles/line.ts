import type { MemberRole } from "@/lib/core/tenancy/permissions";
import type { Side } from "./world";

/** An action that is about one professional: who holds its permission, and what it is asked. */
export type Line = {
  readonly roles: readonly MemberRole[];
  /** `mine` is the side of whoever asks; the same side where they ask for themselves. */
  readonly input: (side: Side, mine: Side) => object | Promise<object>;
  /** Of a read that answers with nothing instead of a refusal. */
  readonly isEmpty?: (value: unknown) => boolean;
  /** Professionals see it where they see each other's agendas. */
  readonly isSeen?: boolean;
};

export const everybody: readonly MemberRole[] = ["owner", "professional", "staff"];
export const desk: readonly MemberRole[] = ["owner", "staff"];

/** `moveAction: to a colleague` is a second line of `moveAction`. */
export function actionOf(name: string): string {
  return name.split(":")[0] ?? name;
}
