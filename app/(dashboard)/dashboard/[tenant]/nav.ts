import type { IconName } from "@/components/ui/icon";
import { type Actor, actingReach, can, type Permission } from "@/lib/core/tenancy/permissions";
import type { Messages } from "@/lib/i18n/messages";

type Section = {
  /** The folder beside this file. */
  readonly segment: string;
  readonly label: keyof Messages["dashboard"]["nav"];
  readonly icon: IconName;
  readonly permission: Permission;
  /** There is nothing in it for who works for no professional. */
  readonly needsAgenda?: true;
};

/** The dashboard's sections in their order: the first three stand on a phone's bar. */
const sections: readonly Section[] = [
  { segment: "agenda", label: "agenda", icon: "calendar", permission: "agenda:read" },
  { segment: "desk", label: "desk", icon: "checkCircle", permission: "queue:read" },
  {
    segment: "hours",
    label: "hours",
    icon: "clock",
    permission: "opening:create",
    needsAgenda: true,
  },
  { segment: "clients", label: "clients", icon: "users", permission: "client:read" },
  {
    segment: "waitlist",
    label: "waitlist",
    icon: "bell",
    permission: "waitlist:edit",
    needsAgenda: true,
  },
  { segment: "undelivered", label: "undelivered", icon: "mail", permission: "notification:handle" },
  { segment: "services", label: "services", icon: "list", permission: "service:read" },
  { segment: "team", label: "team", icon: "user", permission: "team:read" },
  { segment: "priority", label: "priority", icon: "spark", permission: "priority:edit" },
  { segment: "places", label: "places", icon: "mapPin", permission: "places:edit" },
  { segment: "page", label: "page", icon: "globe", permission: "page:edit" },
  { segment: "brand", label: "brand", icon: "palette", permission: "brand:edit" },
  { segment: "settings", label: "settings", icon: "settings", permission: "settings:edit" },
];

/** Those for somebody. */
export function sectionsOf(actor: Actor): Section[] {
  const isForNobody = actingReach(actor).length === 0;
  return sections.filter(
    ({ permission, needsAgenda }) => can(actor, permission) && !(needsAgenda && isForNobody),
  );
}
