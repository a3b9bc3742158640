import "server-only";
import type { TenantScope } from "@/db/scope";
import type { Result } from "@/lib/core/result";
import { portalReach } from "@/lib/core/tenancy/permissions";
import type { GivenIntake } from "./given-intake";
import { loadOwnIntake } from "./load-own-intake";
import type { IntakeFields } from "./schema";
import { withIntake } from "./with-intake";

type Again = IntakeFields & { readonly serviceId: string; readonly clientId?: string | undefined };

/** A booking verb for a client in the portal: asks them what has to be asked again of whoever comes. */
export function answeringAgain<I extends Again, T>(
  verb: (
    scope: TenantScope,
    input: I & { readonly intake: GivenIntake },
  ) => Promise<Result<T, string, unknown>>,
) {
  return withIntake<I, T>(verb, (scope, [serviceId = ""], { clientId }) => {
    const theirs = scope.actor.kind === "client" ? portalReach(scope.actor) : [];
    // Of who is not theirs nothing is told: the verb refuses them.
    const who = theirs.find((id) => id === clientId) ?? theirs[0] ?? "";
    return loadOwnIntake(scope, { serviceId, clientId: who });
  });
}
