import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { LiveSession } from "@/db/lookups";
import type { TenantScope } from "@/db/scope";
import { copySecretCookie } from "@/lib/core/offline/kept-here";
import { can, type Permission } from "@/lib/core/tenancy/permissions";
import { pathHeader } from "@/lib/http/path-header";
import {
  currentLogin,
  type OperatorScope,
  requireOperator,
  resolveClientScope,
  resolveMemberScope,
  resolvePublicScope,
} from "./scope";

export type ClientScope = TenantScope & {
  readonly actor: Extract<TenantScope["actor"], { kind: "client" }>;
};

/** A tenant's public page. Does not return for an unknown tenant or a suspended one. */
export async function publicPage(slug: string): Promise<TenantScope> {
  const entry = await resolvePublicScope(slug);
  if (entry.ok) return entry.value;
  return entry.code === "tenant_suspended" ? redirect(`/${slug}/suspended`) : notFound();
}

/** A page on which visitors book. Of a practice that is not published yet its team alone sees it. */
export async function bookingPage(slug: string): Promise<TenantScope> {
  const scope = await publicPage(slug);
  return (await isShown(scope)) ? scope : redirect(`/${slug}`);
}

/** Whether whoever asks sees what a practice offers: everybody once it is published, its team before. */
export async function isShown({ tenant }: TenantScope): Promise<boolean> {
  return tenant.published || (await resolveMemberScope(tenant.slug)).ok;
}

/** A page of the team. Without a login it goes to /login and comes back; without the permission it does not exist. */
export async function memberPage(slug: string, permission?: Permission): Promise<TenantScope> {
  const entry = await resolveMemberScope(slug);
  if (entry.ok) {
    const allowed = !permission || can(entry.value.actor, permission);
    return allowed ? entry.value : notFound();
  }
  if (entry.code === "unauthenticated") return toLogin();
  return entry.code === "tenant_suspended" ? redirect(`/dashboard/${slug}/suspended`) : notFound();
}

/** A page of a client's portal. Without a live session it explains how to get a link. */
export async function portalPage(slug: string): Promise<ClientScope> {
  const entry = await resolveClientScope(slug);
  if (entry.ok) return entry.value as ClientScope;
  if (entry.code === "unauthenticated") {
    // What the device still keeps of it is to open no more, which only a route handler can see to.
    const isKept = (await cookies()).get(copySecretCookie) !== undefined;
    return redirect(isKept ? `/${slug}/my/closed` : `/${slug}/link`);
  }
  return entry.code === "tenant_suspended" ? redirect(`/${slug}/suspended`) : notFound();
}

/** A page of the platform's operators; for every other login it does not exist. */
export async function operatorPage(): Promise<OperatorScope> {
  const entry = await requireOperator();
  if (entry.ok) return entry.value;
  return entry.code === "unauthenticated" ? toLogin() : notFound();
}

/** A page of whoever is logged in, beside any tenant. */
export async function accountPage(): Promise<LiveSession> {
  return (await currentLogin()) ?? toLogin();
}

/** To the login, and from there back to the page that was asked for. */
async function toLogin(): Promise<never> {
  const path = (await headers()).get(pathHeader);
  redirect(path ? `/login?next=${encodeURIComponent(path)}` : "/login");
}
