import "server-only";
import type { TenantScope } from "@/db/scope";
import type { Result } from "@/lib/core/result";
import { loadOwnIntake } from "./load-own-intake";
import type { IntakeFields } from "./schema";
import { type GivenIntake, withIntake } from "./with-intake";

type Again = IntakeFields & { readonly serviceId: string; readonly clientId?: string | undefined };

/** A booking verb for a client in the portal: asks them what has to be asked again of whoever comes. */
export function answeringAgain<I extends Again, T>(
  verb: (
    scope: TenantScope,
    input: I & { readonly intake: GivenIntake },
  ) => Promise<Result<T, string, unknown>>,
) {
  return withIntake<I, T>(verb, (scope, [serviceId = ""], { clientId }) => {
    const own = scope.actor.kind === "client" ? scope.actor.clientId : "";
    return loadOwnIntake(scope, { serviceId, clientId: clientId ?? own });
  });
}
