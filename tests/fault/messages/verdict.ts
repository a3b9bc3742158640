import type { Sql } from "postgres";
import type { FakeResend } from "../../setup/fake-resend";
import type { Act } from "./acts";
import type { Journey } from "./journeys";

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly status: string;
  readonly isAhead: boolean;
};

export type Verdict = {
  /** Of the final state, that no e-mail was accepted for, or of which the outbox does not know it. */
  readonly lost: string[];
  /** Under more than one key for one event. */
  readonly twice: string[];
  /** That nothing asked for: of another event, or before their time. */
  readonly stray: string[];
  /** Of what was superseded, accepted later than it can have been on its way. */
  readonly outdated: string[];
  /** Milliseconds after its cancellation or move was answered, of what was on its way just then. */
  readonly onTheirWay: number[];
  readonly accepted: number;
};

/** A request that left before the change was committed may arrive a moment after it. */
const onTheWayMs = 2_000;
const toldBy: Record<Act["kind"], string> = { book: "booked", move: "moved", cancel: "cancelled" };

/** Compares what the provider accepted, by key, with what the journeys did, whatever the outbox believes. */
export async function judge(
  admin: Sql,
  provider: FakeResend,
  journeys: readonly Journey[],
): Promise<Verdict> {
  const rows = await rowsByAppointment(admin, journeys);
  const verdict: Verdict = {
    ...{ lost: [], twice: [], stray: [], outdated: [], onTheirWay: [] },
    accepted: provider.delivered().length,
  };
  for (const journey of journeys) {
    judgeOne(journey, rows.get(journey.appointmentId) ?? [], provider, verdict);
  }
  return verdict;
}

function judgeOne(
  journey: Journey,
  rows: readonly Row[],
  provider: FakeResend,
  verdict: Verdict,
): void {
  const { acts, answeredAt, key } = journey;
  const last = acts.length;
  const told = toldBy[acts[last - 1] ?? "book"];
  const arrived = rows.filter(({ id }) => provider.acceptedAt(id) !== undefined);
  const about = (row: Row) => `${key} ${acts.join("-")}: ${row.kind} v${row.version} ${row.status}`;

  const final = arrived.filter(({ kind, version }) => kind === told && version === last);
  if (final.length === 0) verdict.lost.push(`${key} ${acts.join("-")}: ${told} v${last}`);
  if (final.length > 1) verdict.twice.push(...final.map(about));
  for (const row of rows) {
    const isWanted = row.version === last && (row.kind === told || row.kind === "reminder");
    if (isWanted && !row.isAhead && row.status !== "sent") verdict.lost.push(about(row));
    if (row.status === "sent" && !arrived.includes(row)) verdict.lost.push(about(row));
  }
  for (const row of arrived) {
    const of = acts[row.version - 1] ?? "book";
    const isReminder = row.kind === "reminder" && of !== "cancel";
    if (row.isAhead || (row.kind !== toldBy[of] && !isReminder)) verdict.stray.push(about(row));
    const supersededAt = answeredAt[row.version];
    if (supersededAt === undefined) continue;
    const lateMs = (provider.acceptedAt(row.id) ?? 0) - supersededAt;
    if (lateMs > onTheWayMs) verdict.outdated.push(`${about(row)}, ${lateMs} ms late`);
    else if (lateMs > 0) verdict.onTheirWay.push(lateMs);
  }
}

/** What the client is owed by e-mail about each of these appointments. */
async function rowsByAppointment(
  admin: Sql,
  journeys: readonly Journey[],
): Promise<Map<string, Row[]>> {
  const rows = await admin<(Row & { appointmentId: string })[]>`
    SELECT n.id, n.appointment_id AS "appointmentId", n.kind, n.for_version AS version, n.status,
      n.due_at > now() AS "isAhead"
    FROM notification n
    WHERE n.appointment_id = ANY (${journeys.map(({ appointmentId }) => appointmentId)}::uuid[])
      AND n.channel = 'email' AND to_jsonb(n) ->> 'user_id' IS NULL`;
  const byAppointment = new Map<string, Row[]>();
  for (const row of rows) {
    const others = byAppointment.get(row.appointmentId);
    if (others) others.push(row);
    else byAppointment.set(row.appointmentId, [row]);
  }
  return byAppointment;
}
