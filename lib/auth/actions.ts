import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { TenantScope } from "@/db/scope";
import type { ActionState } from "@/lib/core/action-state";
import { fail, ok, type Result } from "@/lib/core/result";
import { can, type Permission } from "@/lib/core/tenancy/permissions";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/http/client-address";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { publicFormLimit } from "@/lib/rate-limit/limits";
import { takeHits } from "@/lib/rate-limit/take-hits";
import { type GateOptions, runGate, type Verb } from "./gate";
import { requestNow } from "./request-now";
import {
  type Entry,
  type OperatorScope,
  requireOperator,
  resolveBookingScope,
  resolveClientScope,
  resolveMemberScope,
  resolvePublicScope,
} from "./scope";
import { type VisitorScope, visitorOf } from "./visitor";

/** Bind the tenant's address: `useActionState(action.bind(null, slug), null)`. Without script it works as well. */
export type TenantAction<T> = (
  tenantSlug: string,
  previous: ActionState<T> | null,
  input: unknown,
) => Promise<ActionState<T>>;

export type PlainAction<T> = (
  previous: ActionState<T> | null,
  input: unknown,
) => Promise<ActionState<T>>;

type PublicOptions<T> = GateOptions<TenantScope, T> & {
  /** Possible before the practice is published too: whoever has been invited enters their portal. */
  readonly isEarly?: boolean;
};

/** Anybody, on a tenant's public page; bounded per address. */
export function publicAction<I extends z.ZodType, T>(
  schema: I,
  verb: Verb<TenantScope, z.output<I>, T>,
  { isEarly, ...options }: PublicOptions<T> = {},
): TenantAction<T> {
  return (tenantSlug, _previous, input) => {
    const enter = async () =>
      inOwnLanguage(
        await (isEarly ? resolvePublicScope(tenantSlug) : resolveBookingScope(tenantSlug)),
      );
    return runGate({ ...options, schema, verb, enter, admit: withinFormLimit }, input);
  };
}

/** Somebody of the team who holds the permission. */
export function tenantAction<I extends z.ZodType, T>(
  permission: Permission,
  schema: I,
  verb: Verb<TenantScope, z.output<I>, T>,
  options: GateOptions<TenantScope, T> = {},
): TenantAction<T> {
  return (tenantSlug, _previous, input) => {
    const enter = async () => authorise(await resolveMemberScope(tenantSlug), permission);
    return runGate({ ...options, schema, verb, enter }, input);
  };
}

/** A client, in their own portal. */
export function portalAction<I extends z.ZodType, T>(
  schema: I,
  verb: Verb<TenantScope, z.output<I>, T>,
  options: GateOptions<TenantScope, T> = {},
): TenantAction<T> {
  return (tenantSlug, _previous, input) => {
    const enter = () => resolveClientScope(tenantSlug);
    return runGate({ ...options, schema, verb, enter }, input);
  };
}

/** An operator of the platform. */
export function operatorAction<I extends z.ZodType, T>(
  schema: I,
  verb: Verb<OperatorScope, z.output<I>, T>,
  options: GateOptions<OperatorScope, T> = {},
): PlainAction<T> {
  return (_previous, input) => runGate({ ...options, schema, verb, enter: requireOperator }, input);
}

/** Anybody, beside any tenant: logging in and out. The verb bounds its own attempts. */
export function visitorAction<I extends z.ZodType, T>(
  schema: I,
  verb: Verb<VisitorScope, z.output<I>, T>,
  options: GateOptions<VisitorScope, T> = {},
): PlainAction<T> {
  return (_previous, input) => runGate({ ...options, schema, verb, enter: visitor }, input);
}

function authorise(entry: Entry, permission: Permission): Result<TenantScope, string, unknown> {
  if (!entry.ok) return entry;
  return can(entry.value.actor, permission) ? entry : fail("forbidden");
}

async function withinFormLimit({ nowMs }: TenantScope) {
  if (!env().RATE_LIMITS) return ok(null);
  const key = clientAddress(await headers());
  return takeHits([{ kind: "public-form", key, limit: publicFormLimit }], nowMs);
}

async function visitor(): Promise<Result<VisitorScope, never>> {
  return ok(visitorOf(await headers(), requestNow()));
}

type PublicEntry = Awaited<ReturnType<typeof resolveBookingScope>>;

/** Whoever becomes a client by what they send is written to in the language in which they sent it. */
async function inOwnLanguage(entry: PublicEntry): Promise<PublicEntry> {
  if (!entry.ok) return entry;
  return ok({ ...entry.value, actor: { kind: "visitor", locale: await visitorLocale() } });
}
