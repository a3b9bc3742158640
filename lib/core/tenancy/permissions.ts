export type MemberRole = "owner" | "professional" | "staff";

/** Who acts inside a tenant. Operators act outside of tenants and have a scope of their own. */
export type Actor =
  | {
      readonly kind: "member";
      readonly userId: string;
      readonly membershipId: string;
      readonly role: MemberRole;
      /** The professional this member attends as, if any. */
      readonly professionalId: string | null;
      readonly name: string;
    }
  | { readonly kind: "client"; readonly clientId: string; readonly name: string }
  | { readonly kind: "visitor" }
  | { readonly kind: "system" };

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
  "queue:read": everyRole,
  "queue:edit": everyRole,
  "screen:edit": desk,
  "opening:create": desk,
  "opening:remove": desk,
  "hours:edit": desk,
  "time-off:edit": desk,
  "client:read": everyRole,
  "client:edit": everyRole,
  "client:tell": everyRole,
  "invitation:create": desk,
  "notification:read": desk,
  "team:read": everyRole,
  "team:edit": owner,
  "service:read": everyRole,
  "service:edit": owner,
  "brand:edit": owner,
  "settings:edit": owner,
  "places:edit": owner,
  "priority:edit": owner,
  "waitlist:edit": desk,
  "waitlist:offer": desk,
} as const satisfies Record<string, readonly MemberRole[]>;

export type Permission = keyof typeof memberPermissions;

/**
 * The one table of who may do what in a tenant.
 * Clients and visitors hold no member permission: their gates (`portalAction`, `publicAction`) bound what they reach.
 */
export function can(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "member":
      return (memberPermissions[permission] as readonly MemberRole[]).includes(actor.role);
    case "client":
    case "visitor":
      return false;
  }
}

/** A professional without desk duties works on their own agenda only; everybody else on all of them. */
export function mayActOnProfessional(actor: Actor, professionalId: string): boolean {
  if (actor.kind !== "member") return actor.kind === "system";
  return actor.role !== "professional" || actor.professionalId === professionalId;
}
