export type MemberRole = "owner" | "professional" | "staff";

/** Professionals of one tenant: every one, or those of a list of ids. */
export type Reach = "all" | readonly string[];

/** Who acts inside a tenant. Operators act outside of tenants and have a scope of their own. */
export type Actor =
  | {
      readonly kind: "member";
      readonly userId: string;
      readonly membershipId: string;
      readonly role: MemberRole;
      /** The professional this member attends as, if any. */
      readonly professionalId: string | null;
      /** Of staff: the professionals they work for; "all" includes those to come. */
      readonly grants: Reach;
      readonly name: string;
    }
  | {
      readonly kind: "client";
      readonly clientId: string;
      /** By what name they are greeted. */
      readonly name: string;
      /** Whom they look after; what is theirs they see, book and change as their own. */
      readonly family?: readonly FamilyMember[] | undefined;
    }
  | {
      readonly kind: "visitor";
      /** In what language they fill in a form, and will be written to. */
      readonly locale?: string | undefined;
    }
  | { readonly kind: "system" };

export type FamilyMember = { readonly clientId: string; readonly name: string };

/** For whom somebody in the portal acts: for themself first, then for whom they look after. */
export function portalReach({
  clientId,
  family = [],
}: Extract<Actor, { kind: "client" }>): readonly string[] {
  return [clientId, ...family.map((each) => each.clientId)];
}

const everyRole: readonly MemberRole[] = ["owner", "professional", "staff"];
const desk: readonly MemberRole[] = ["owner", "staff"];
const owner: readonly MemberRole[] = ["owner"];

const memberPermissions = {
  "agenda:read": everyRole,
  "appointment:book": everyRole,
  "appointment:reschedule": everyRole,
  "appointment:cancel": everyRole,
  "appointment:attend": everyRole,
  "appointment:overbook": desk,
  "daylist:read": everyRole,
  "delay:announce": everyRole,
  "queue:read": everyRole,
  "queue:edit": everyRole,
  "screen:edit": desk,
  "opening:create": desk,
  "opening:remove": desk,
  "hours:edit": desk,
  "holiday:edit": desk,
  "time-off:edit": desk,
  "client:read": everyRole,
  "client:edit": everyRole,
  "client:tell": everyRole,
  "document:read": everyRole,
  "document:share": desk,
  "invitation:create": desk,
  "notification:read": desk,
  "notification:handle": desk,
  "team:read": everyRole,
  "team:edit": owner,
  "service:read": everyRole,
  "service:edit": owner,
  "brand:edit": owner,
  "page:edit": owner,
  "settings:edit": owner,
  "wording:edit": owner,
  "address:edit": owner,
  "places:edit": owner,
  "priority:edit": owner,
  "waitlist:edit": desk,
  "waitlist:offer": desk,
} as const satisfies Record<string, readonly MemberRole[]>;

export type Permission = keyof typeof memberPermissions;

/** What concerns every professional at once: of staff only those who work for all of them hold these. */
const practiceWide: ReadonlySet<Permission> = new Set(["holiday:edit", "screen:edit"]);

/**
 * The one table of who may do what in a tenant.
 * Clients and visitors hold no member permission: their gates (`portalAction`, `publicAction`) bound what they reach.
 */
export function can(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "member":
      return (
        (memberPermissions[permission] as readonly MemberRole[]).includes(actor.role) &&
        (!practiceWide.has(permission) || mayActOnAll(actor))
      );
    case "client":
    case "visitor":
      return false;
  }
}

/** For whom somebody works: the owner for all, staff for whom was granted to them, a professional for themself. */
export function actingReach(actor: Actor): Reach {
  if (actor.kind !== "member") return actor.kind === "system" ? "all" : [];
  switch (actor.role) {
    case "owner":
      return "all";
    case "staff":
      return actor.grants === "all" ? "all" : [...actor.grants, ...own(actor)];
    case "professional":
      return own(actor);
  }
}

/** With whom somebody books and moves: clients with everybody, a member for whom they work. */
export function bookingReach(actor: Actor): Reach {
  return actor.kind === "member" ? actingReach(actor) : "all";
}

/** Whose agenda somebody sees: professionals the others' too where their tenant allows it, without acting in them. */
export function seeingReach({ actor, tenant }: Viewer): Reach {
  const looksOn = actor.kind === "member" && actor.role === "professional";
  return looksOn && tenant.professionalsSeeOthers ? "all" : actingReach(actor);
}

/** Somebody in their tenant; a scope is one. */
export type Viewer = {
  readonly actor: Actor;
  readonly tenant: { readonly professionalsSeeOthers: boolean };
};

export function mayActOnProfessional(actor: Actor, professionalId: string): boolean {
  return isWithin(actingReach(actor), professionalId);
}

/** Who wants one professional is for whoever works for them; who wants anybody, for whoever works for somebody. */
export function mayServe(actor: Actor, wantedId: string | null): boolean {
  const reach = actingReach(actor);
  return wantedId === null ? reach.length > 0 : isWithin(reach, wantedId);
}

/** What concerns every professional at once, like a holiday, is for who works for every one. */
export function mayActOnAll(actor: Actor): boolean {
  return actingReach(actor) === "all";
}

/** For what is one professional's, or without one everybody's. */
export function mayActOnTimeOf(actor: Actor, professionalId: string | null): boolean {
  return professionalId === null ? mayActOnAll(actor) : mayActOnProfessional(actor, professionalId);
}

export function maySeeProfessional(viewer: Viewer, professionalId: string): boolean {
  return isWithin(seeingReach(viewer), professionalId);
}

export function isWithin(reach: Reach, professionalId: string): boolean {
  return reach === "all" || reach.includes(professionalId);
}

function own({ professionalId }: { readonly professionalId: string | null }): readonly string[] {
  return professionalId ? [professionalId] : [];
}
