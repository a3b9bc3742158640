import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import type * as schema from "../schema";
import type { Random } from "./random";

type AppointmentRow = typeof schema.appointment.$inferInsert;
type EventRow = typeof schema.appointmentEvent.$inferInsert;

/** What is known of a sample appointment before its history is told. Times in epoch minutes. */
export type Outline = {
  readonly tenantId: string;
  readonly appointmentId: string;
  readonly status: AppointmentStatus;
  readonly source: AppointmentRow["source"];
  readonly startMinute: number;
  readonly endMinute: number;
  readonly nowMinute: number;
  readonly clientName: string;
  readonly deskName: string;
  readonly needsAcceptance: boolean;
  readonly cancelReason: string;
  readonly agreement?: { readonly overbookReason?: string | undefined } | undefined;
};

export type History = {
  readonly events: readonly EventRow[];
  readonly bookedAt: Date;
  /** When the client said they will come. */
  readonly acceptedAt: Date | null;
  readonly version: number;
  readonly cancelled: Pick<AppointmentRow, "cancelledAt" | "cancelledBy" | "cancelReason">;
};

/** How an appointment came to its state: every step that its history would hold had people made it. */
export function historyOf(outline: Outline, random: Random): History {
  const isMoved = outline.status !== "pending" && !outline.agreement && random.chance(0.06);
  const firstMinute = outline.startMinute + (isMoved ? minutesPerDay * random.between(1, 3) : 0);
  const teller = tellerOf(outline, firstMinute);
  const bookedMinute = bookingMinute(outline, random);
  const byStaff = outline.source === "staff";
  const asked: AppointmentStatus = outline.needsAcceptance && !byStaff ? "pending" : "confirmed";
  const client = { actorKind: "client", actorName: outline.clientName } as const;
  const booker = byStaff ? desk(outline) : ({ ...client, actorKind: "visitor" } as const);
  const reason = outline.agreement?.overbookReason ?? null;
  teller.tell(bookedMinute, "booked", asked, booker, { reason });
  const acceptedMinute = later(bookedMinute, outline, random, 180);
  if (asked === "pending" && outline.status !== "pending" && outline.status !== "cancelled") {
    teller.tell(acceptedMinute, "accepted", "confirmed", desk(outline));
  }
  if (isMoved) teller.move(later(acceptedMinute, outline, random, 240), desk(outline));
  const isAccepted = outline.status === "confirmed" && random.chance(0.35);
  const acceptance = later(acceptedMinute, outline, random, 600);
  if (isAccepted) teller.tell(acceptance, "accepted", "confirmed", client);
  return {
    ...teller.end(random),
    bookedAt: at(bookedMinute),
    acceptedAt: isAccepted ? at(acceptance) : null,
  };
}

type Who = Pick<EventRow, "actorKind" | "actorName">;

function desk(outline: Outline): Who {
  return { actorKind: "member", actorName: outline.deskName };
}

function tellerOf(outline: Outline, firstMinute: number) {
  const events: EventRow[] = [];
  let version = 1;
  let startMinute = firstMinute;
  let lastMinute = Number.NEGATIVE_INFINITY;
  let status: AppointmentStatus | null = null;

  const tell = (
    minute: number,
    kind: EventRow["kind"],
    toStatus: AppointmentStatus,
    who: Who,
    more: Partial<EventRow> = {},
  ) => {
    const { tenantId, appointmentId } = outline;
    lastMinute = Math.max(lastMinute, minute);
    events.push({
      ...{ tenantId, appointmentId, version, kind, fromStatus: status, toStatus, ...who },
      ...{ toStartsAt: at(startMinute), createdAt: at(lastMinute), ...more },
    });
    status = toStatus;
  };

  const move = (minute: number, who: Who) => {
    const fromStartsAt = at(startMinute);
    startMinute = outline.startMinute;
    version += 1;
    tell(minute, "rescheduled", status ?? "confirmed", who, { fromStartsAt });
  };

  const end = (random: Random): Omit<History, "bookedAt" | "acceptedAt"> => {
    let cancelled: History["cancelled"] = {};
    if (outline.status === "cancelled") {
      version += 1;
      const minute = later(lastMinute, outline, random, 600);
      const byClient = random.chance(0.6);
      const who: Who = byClient
        ? { actorKind: "client", actorName: outline.clientName }
        : desk(outline);
      tell(minute, "cancelled", "cancelled", who, { reason: outline.cancelReason });
      cancelled = {
        cancelledAt: at(minute),
        cancelledBy: who.actorKind,
        cancelReason: outline.cancelReason,
      };
    } else {
      for (const [minute, toStatus] of attendance(outline)) {
        tell(minute, "status_changed", toStatus, desk(outline));
      }
    }
    return { events, version, cancelled };
  };

  return { tell, move, end };
}

function attendance({
  status,
  startMinute,
  endMinute,
  nowMinute,
}: Outline): [number, AppointmentStatus][] {
  const arrived: [number, AppointmentStatus] = [Math.min(startMinute - 6, nowMinute), "arrived"];
  const started: [number, AppointmentStatus] = [startMinute, "in_progress"];
  switch (status) {
    case "arrived":
      return [arrived];
    case "in_progress":
      return [arrived, started];
    case "completed":
      return [arrived, started, [endMinute, "completed"]];
    case "no_show":
      return [[Math.min(startMinute + 20, nowMinute), "no_show"]];
    default:
      return [];
  }
}

/** Some hours to some days before the appointment, and never later than now. */
function bookingMinute({ startMinute, nowMinute }: Outline, random: Random): number {
  return Math.min(
    startMinute - random.between(6 * 60, 9 * minutesPerDay),
    nowMinute - random.between(5, 600),
  );
}

/** At most `within` minutes after another moment, before the appointment starts and never later than now. */
function later(minute: number, outline: Outline, random: Random, within: number): number {
  const limit = Math.min(outline.startMinute - 10, outline.nowMinute);
  return Math.max(minute, Math.min(minute + random.between(5, within), limit));
}

function at(minute: number): Date {
  return new Date(toMs(minute));
}
