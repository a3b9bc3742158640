import "server-only";
import type { TenantScope } from "@/db/scope";
import { isOn, type PortalFunction } from "@/lib/core/portal/functions";
import { type Failure, fail, type Result } from "@/lib/core/result";

/** The verb, refused where the tenant does not let its clients do that in the portal. */
export function whileOn<S extends TenantScope, I, T, E extends string, D>(
  wanted: PortalFunction,
  verb: (scope: S, input: I) => Promise<Result<T, E, D>>,
): (scope: S, input: I) => Promise<Result<T, E, D> | Failure<"portal_off">> {
  return async (scope, input) =>
    isOn(scope.tenant, wanted) ? verb(scope, input) : fail("portal_off");
}
