import type { BoundAction } from "@/components/agenda/bound-action";
import type { Emptied } from "@/lib/places/empty-resource";

export type RoomFacts = {
  readonly id: string;
  readonly kindId: string;
  /** Null is the main place. */
  readonly siteId: string | null;
  readonly name: string;
  readonly active: boolean;
  /** Appointments in it that are not over. */
  readonly ahead: number;
  /** Whether its history needs it: then it is not deleted. */
  readonly isUsed: boolean;
};

export type KindFacts = {
  readonly id: string;
  readonly name: string;
  /** Names of the services that need one. */
  readonly services: readonly string[];
};

export type PlaceOption = { readonly id: string | null; readonly name: string };

export type RoomActions = {
  readonly saveKind: BoundAction<{ readonly id: string }>;
  readonly removeKind: BoundAction<null>;
  readonly add: BoundAction<{ readonly ids: readonly string[] }>;
  readonly rename: BoundAction<{ readonly id: string }>;
  readonly switchTo: BoundAction<null>;
  readonly move: BoundAction<null>;
  readonly remove: BoundAction<null>;
  readonly empty: BoundAction<Emptied>;
};
