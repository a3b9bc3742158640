import "server-only";
import type { TenantScope } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import type { StandingDetail } from "./standing-detail";
import { selectStandingAppointments } from "./week-store";

/** Appointments that still stand and are not over, of somebody, in a room or of everybody, the next first. */
export const readStanding = selectStandingAppointments;

type Standing = Awaited<ReturnType<typeof selectStandingAppointments>>[number];

/** How many they are, and the first of them by name. */
export function standingDetail(
  { tenant: { timeZone } }: TenantScope,
  standing: readonly Standing[],
): StandingDetail {
  const isoOf = (moment: Date) => toIso(toMinute(moment.getTime()), timeZone);
  return {
    standingAppointments: standing.length,
    appointments: standing.slice(0, mostNamed).map(({ startsAt, endsAt, ...each }) => ({
      ...{ id: each.id, client: each.client, service: each.service },
      ...{ professional: each.professional, start: isoOf(startsAt), end: isoOf(endsAt) },
    })),
  };
}

const mostNamed = 20;
