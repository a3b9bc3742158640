import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { findLengths } from "./store";

/** How long a service takes, beside what the catalogue says of it. */
export type ServiceLengths = {
  /** Several share its time: nobody takes longer than the others. */
  readonly isShared: boolean;
  /** By professional, where they need more or less than others. */
  readonly minutesOf: Readonly<Record<string, number>>;
};

/** By service in use. */
export async function loadLengths(
  scope: TenantScope,
): Promise<Readonly<Record<string, ServiceLengths>>> {
  const rows = await readTenant(scope, (tx) => findLengths(tx, scope));
  return Object.fromEntries(rows.map(({ serviceId, ...lengths }) => [serviceId, lengths]));
}
