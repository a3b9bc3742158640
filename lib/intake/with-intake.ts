import "server-only";
import type { TenantScope } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { checkIntake } from "./check-intake";
import type { GivenIntake } from "./given-intake";
import { type Intake, loadIntake } from "./load-intake";
import type { IntakeFields } from "./schema";

type Booking = IntakeFields &
  ({ readonly serviceId: string } | { readonly parts: readonly { readonly serviceId: string }[] });

type Verb<I, T> = (scope: TenantScope, input: I) => Promise<Result<T, string, unknown>>;

/**
 * A booking verb for who is asked what the services ask: refused with `invalid_input` and what is wrong by field where
 * an answer is missing or makes no sense, or a text was not accepted as it stands now. `load`: what is asked of them.
 */
export function withIntake<I extends Booking, T>(
  verb: Verb<I & { readonly intake: GivenIntake }, T>,
  load: (
    scope: TenantScope,
    serviceIds: readonly string[],
    input: I,
  ) => Promise<Intake> = loadIntake,
): Verb<I, T> {
  return async (scope, input) => {
    const serviceIds =
      "parts" in input ? input.parts.map(({ serviceId }) => serviceId) : [input.serviceId];
    const { fields, intake } = checkIntake(await load(scope, serviceIds, input), input);
    if (Object.keys(fields).length > 0) return { ...fail("invalid_input"), fields };
    return verb(scope, { ...input, intake });
  };
}
