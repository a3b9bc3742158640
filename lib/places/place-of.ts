import type { TenantFacts } from "@/db/scope";

/** Where something takes place, with its own clock. */
export type PlaceView = {
  /** Null is the tenant's main place, under the tenant's name. */
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
  /** IANA. */
  readonly timeZone: string;
};

export function placeOf(
  { name, address, timeZone }: Pick<TenantFacts, "name" | "address" | "timeZone">,
  site: PlaceView | null,
): PlaceView {
  return site ?? { id: null, name, address, timeZone };
}
