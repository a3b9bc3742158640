import "server-only";
import { readTenant } from "@/db/scope";
import type { ClientScope } from "@/lib/auth/pages";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { selectOwnOpenOffers } from "./reads";

export type OwnOpenOffer = {
  readonly id: string;
  readonly expiresAt: Date;
  /** IANA, of its place. */
  readonly timeZone: string;
};

/** What a client has still to answer. */
export async function loadOwnOffers(scope: ClientScope): Promise<readonly OwnOpenOffer[]> {
  const offers = await readTenant(scope, (tx) =>
    selectOwnOpenOffers(tx, scope, portalReach(scope.actor)),
  );
  return offers.map(({ offer: { id, expiresAt }, site }) => ({
    ...{ id, expiresAt },
    timeZone: site?.timeZone ?? scope.tenant.timeZone,
  }));
}
