import type { TenantScope } from "@/db/scope";
import type { Verb } from "@/lib/auth/gate";
import type { VisitorForm } from "@/lib/clients/visitor-schema";
import { forgetPerson, rememberPerson } from "./remembered";

/** Keeps whoever booked on this device if they wish, and forgets who does not wish it any more. */
export function remembering<I extends VisitorForm, T>(
  verb: Verb<TenantScope, I, T>,
): Verb<TenantScope, I, T> {
  return async (scope, input) => {
    const outcome = await verb(scope, input);
    if (!outcome.ok) return outcome;
    if (input.remember) await rememberPerson(scope, input.client);
    else await forgetPerson(scope);
    return outcome;
  };
}
