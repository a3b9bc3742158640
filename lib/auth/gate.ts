import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { isConnectionFailure } from "@/db/errors";
import type { ActionFailure, ActionState } from "@/lib/core/action-state";
import { type Failure, fail, type Result } from "@/lib/core/result";
import { invalidFields } from "@/lib/http/invalid-fields";
import { isOwnOrigin } from "@/lib/http/own-origin";
import { log } from "@/lib/log";
import { formInput, typedValues } from "./form-input";

export type Verb<S, I, T> = (scope: S, input: I) => Promise<Result<T, string, unknown>>;

export type GateOptions<S, T> = {
  /** After success: `revalidatePath`, or a `redirect`, which never returns. */
  readonly after?: (scope: S, value: T) => void | Promise<void>;
  /**
   * What is wrong by field that no schema knows, of the input as it came: told together with what the schema finds, so
   * that nobody mends a form in rounds. The verb judges again.
   */
  readonly inspect?: (scope: S, given: unknown) => Promise<Readonly<Record<string, string>>>;
};

type Gate<S, I extends z.ZodType, T> = GateOptions<S, T> & {
  readonly schema: I;
  readonly verb: Verb<S, z.output<I>, T>;
  /** Authenticates and authorises. */
  readonly enter: () => Promise<Result<S, string, unknown>>;
  /** Asked once the input is good, before the verb: limits. */
  readonly admit?: (scope: S) => Promise<Result<unknown, string, unknown>>;
};

/** What every action does around its verb. Never throws, except what Next itself throws to redirect. */
export async function runGate<S, I extends z.ZodType, T>(
  gate: Gate<S, I, T>,
  input: unknown,
): Promise<ActionState<T>> {
  try {
    const outcome = await attempt(gate, input);
    return outcome.ok ? outcome : withValues(outcome, input);
  } catch (error) {
    unstable_rethrow(error);
    return withValues(await unexpected(error), input);
  }
}

async function attempt<S, I extends z.ZodType, T>(
  gate: Gate<S, I, T>,
  input: unknown,
): Promise<ActionState<T>> {
  if (!isOwnOrigin(await headers())) return fail("missing_origin");
  const entry = await gate.enter();
  // A refusal's detail at the door is for pages, not for the wire.
  if (!entry.ok) return fail(entry.code);
  const given = input instanceof FormData ? formInput(input) : input;
  const parsed = gate.schema.safeParse(given);
  const further = (await gate.inspect?.(entry.value, given)) ?? {};
  if (!parsed.success || Object.keys(further).length > 0) {
    const wrong = parsed.success ? {} : invalidFields(parsed.error, given);
    return { ok: false, code: "invalid_input", fields: { ...further, ...wrong } };
  }
  const admission = await gate.admit?.(entry.value);
  if (admission && !admission.ok) return admission;
  const outcome = await gate.verb(entry.value, parsed.data);
  if (outcome.ok) await gate.after?.(entry.value, outcome.value);
  return outcome;
}

function withValues(failure: ActionFailure, input: unknown): ActionFailure {
  return input instanceof FormData ? { ...failure, values: typedValues(input) } : failure;
}

async function unexpected(error: unknown): Promise<Failure<string>> {
  if (isConnectionFailure(error)) return fail("service_unavailable");
  const reference = (await headers()).get("x-request-id") ?? randomUUID();
  log.error({ err: error, reference }, "an action failed");
  return fail("unexpected", { reference });
}
