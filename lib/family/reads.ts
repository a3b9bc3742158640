import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import type { ClientScope } from "@/lib/auth/pages";
import { selectCarers, selectFamily, selectSharing } from "./store";

export type FamilyPerson = Awaited<ReturnType<typeof selectFamily>>[number];

/** Whom the client of a portal looks after. */
export function loadFamily(scope: ClientScope): Promise<readonly FamilyPerson[]> {
  return readTenant(scope as TenantScope, (tx) => selectFamily(tx, scope, scope.actor.clientId));
}

export type ClientFamily = {
  readonly people: readonly FamilyPerson[];
  readonly carers: Awaited<ReturnType<typeof selectCarers>>;
  /** Who shares their e-mail or telephone and is not tied to them either way. */
  readonly sharing: Awaited<ReturnType<typeof selectSharing>>;
};

/** To the desk: whom a client looks after, and who looks after them. */
export function loadClientFamily(scope: TenantScope, clientId: string): Promise<ClientFamily> {
  return readTenant(scope, async (tx) => {
    const [people, carers, sharing] = await Promise.all([
      selectFamily(tx, scope, clientId),
      selectCarers(tx, scope, clientId),
      selectSharing(tx, scope, clientId),
    ]);
    const tied = new Set([...people, ...carers].map(({ id }) => id));
    return { people, carers, sharing: sharing.filter(({ id }) => !tied.has(id)) };
  });
}
