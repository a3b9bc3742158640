import "server-only";
import type { TenantScope } from "@/db/scope";
import { missingReach } from "@/lib/core/clients/contact-needs";
import { neededOf } from "@/lib/core/clients/needed-of";
import { fail, type Result } from "@/lib/core/result";
import { otherWhoComes, type VisitorForm } from "./visitor-schema";

type Verb<I, T> = (scope: TenantScope, input: I) => Promise<Result<T, string, unknown>>;

/**
 * A verb for the public form: refuses a contact by which the practice cannot reach anybody (`email_needed`,
 * `phone_needed`, `reach_needed`), and lets whoever books do it for somebody else, under their own contact.
 */
export function byVisitor<I extends VisitorForm, T>(
  verb: Verb<I & { readonly callerName?: string | undefined }, T>,
): Verb<I, T> {
  return async (scope, input) => {
    const { client } = input;
    const otherName = otherWhoComes(input);
    const missing = missingReach(neededOf(scope.tenant), client);
    if (missing) return fail(missing === "either" ? "reach_needed" : `${missing}_needed`);
    if (!otherName) return verb(scope, input);
    return verb(scope, {
      ...{ ...input, client: { ...client, name: otherName }, callerName: client.name },
    });
  };
}
