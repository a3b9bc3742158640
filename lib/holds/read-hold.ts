import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { selectHold } from "./store";

/** A time that was kept. Past its expiry, by the database's clock, it keeps nothing. */
export type Hold = {
  readonly id: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly siteId: string | null;
  /** The group session in which it is a seat. */
  readonly sessionId: string | null;
  readonly startMinute: number;
  readonly isLive: boolean;
  /** Epoch milliseconds. */
  readonly heldAtMs: number;
  readonly expiresAtMs: number;
};

type Time = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly siteId?: string | null | undefined;
  readonly startMinute: number;
};

/** Undefined where the tenant has no hold of that id, or has it no more. */
export function readHold(tx: Tx, scope: TenantScope, holdId: string): Promise<Hold | undefined> {
  return selectHold(tx, scope, holdId);
}

/** Whether a hold still keeps the time that is asked for. */
export function keeps(hold: Hold | undefined, asked: Time): hold is Hold {
  return (
    hold?.isLive === true &&
    hold.serviceId === asked.serviceId &&
    hold.startMinute === asked.startMinute &&
    (asked.professionalId === "any" || asked.professionalId === hold.professionalId) &&
    (asked.siteId === undefined || asked.siteId === hold.siteId)
  );
}
