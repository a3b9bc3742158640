import type { TenantFacts, TenantScope } from "@/db/scope";
import type { Route } from "@/lib/channels/choose-routes";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import { maySeeProfessional } from "@/lib/core/tenancy/permissions";
import {
  type Claimed,
  type ClaimedDelay,
  type ClaimedForClient,
  type ClaimedNews,
  type ClaimedTeam,
  isToTeam,
} from "./claimed";
import {
  accessStaleness,
  delayStaleness,
  offerStaleness,
  type Stale,
  staleness,
  teamStaleness,
  unwanted,
} from "./late-check";

/** Why it must not leave, or undefined: what has become of it, and who still wants it. */
export function staleOf(
  { tenant }: TenantScope,
  message: Claimed,
  route: Route | undefined,
): Stale | undefined {
  if (isToTeam(message))
    return unwanted(message.kind, tenant, nobody) ?? staleOfTeam(tenant, message);
  const choice = "kindsOff" in message.client ? message.client : nobody;
  return (
    unwanted(message.kind, tenant, choice) ?? staleOfClient(message, addressOf(message, route))
  );
}

/** Of whom nothing optional is told here. */
const nobody = { kindsOff: [] };

function staleOfTeam(
  tenant: TenantFacts,
  { kind, isExpired, member, news, agenda, failures }: ClaimedTeam,
): Stale | undefined {
  if (!member) return "not_theirs";
  if (isSwitchedOff(kind, member)) return "switched_off";
  const isSeen = news && maySeeProfessional({ ...member, tenant }, news.professional.id);
  return teamStaleness({
    ...{ kind, isExpired, count: agenda?.length ?? failures },
    ...(news ? { appointment: { isSeen: isSeen === true, status: news.appointment.status } } : {}),
  });
}

function staleOfClient(message: ClaimedForClient, address: string | null) {
  switch (message.kind) {
    case "offered":
      return offerStaleness({ ...message, client: { email: address } });
    case "fresh_link":
    case "invited":
    case "password_changed":
    case "confirm_email":
    case "entry_code":
      return accessStaleness(message);
    case "waitlisted":
      return message.wishes.length === 0 ? "superseded" : accessStaleness(message);
    case "confirm_booking":
      return message.request.appointmentId ? "superseded" : accessStaleness(message);
    case "running_late":
    case "times_proposed":
      return delayStaleness(lateFacts(message, address));
    default:
      return staleness({ ...lateFacts(message, address), kind: message.kind });
  }
}

/** Where it goes: an e-mail, or a number. */
function addressOf({ client }: ClaimedForClient, route: Route | undefined): string | null {
  return route && "phone" in route ? route.phone : client.email;
}

function lateFacts(message: ClaimedNews | ClaimedDelay, email: string | null) {
  const { forVersion, isExpired, isSpokenFor, appointment } = message;
  const { version, status } = appointment;
  return { forVersion, version, status, isExpired, isSpokenFor, email };
}
