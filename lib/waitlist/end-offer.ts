import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { giveBack } from "@/lib/holds/give-back";
import { reopenFreed, stopFreed, wakeFreed } from "./freed-store";
import { closeOffer, type OfferRow, type OfferStatus } from "./offer-store";

type End = {
  readonly status: Exclude<OfferStatus, "offered" | "accepted" | "expired">;
  /** Whether the next in turn is asked; else the desk keeps the time for itself. */
  readonly passesOn: boolean;
};

/** Ends an open offer that the caller has locked: its time is free again, for the next in turn or for nobody. */
export async function endOffer(
  tx: Tx,
  scope: TenantScope,
  offer: OfferRow,
  { status, passesOn }: End,
): Promise<void> {
  await closeOffer(tx, scope, offer.id, status);
  await giveBack(tx, scope, offer.holdId);
  if (passesOn) await reopenFreed(tx, scope, offer.freedTimeId);
  else await stopFreed(tx, scope, offer.freedTimeId);
  await wakeFreed(tx, scope);
}
