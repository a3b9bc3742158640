import type { Actor } from "@/lib/core/tenancy/permissions";
import type { AppointmentSource } from "./views";

/** Where a booking comes from, by who makes it. */
export function sourceOf(kind: Actor["kind"]): AppointmentSource {
  switch (kind) {
    case "visitor":
      return "public";
    case "client":
      return "portal";
    case "member":
    case "system":
      return "staff";
  }
}
