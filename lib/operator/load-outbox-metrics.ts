import "server-only";
import { sql } from "drizzle-orm";
import { withSystem } from "@/db/scope";
import { countFailures } from "@/lib/alerts/reads";
import { type DrainTimes, drainTimes } from "@/lib/notifications/drain-times";
import { type DeliveryRate, loadRates } from "./load-rates";

type Totals = Record<(typeof gauges)[number]["column"], number | string>;

const gauges = [
  { name: "due", column: "due", help: "Messages to be sent now." },
  { name: "oldest_due_seconds", column: "oldest", help: "For how long the oldest of them is due." },
  { name: "waiting", column: "waiting", help: "Messages for later, or to be tried again." },
  { name: "sent_in_a_day", column: "sent", help: "Messages that left in the last 24 hours." },
  {
    name: "dead_in_a_day",
    column: "died",
    help: "Messages given up on, due in the last 24 hours.",
  },
  { name: "dead", column: "dead", help: "Messages given up on that nobody looked after." },
] as const;

/** What all outboxes come to, as Prometheus reads it. */
export async function loadOutboxMetrics(): Promise<string> {
  const [totals, rates, failures] = await Promise.all([loadTotals(), loadRates(), countFailures()]);
  return [
    ...gauges.flatMap(({ name, column, help }) => [
      ...headOf(`outbox_${name}`, "gauge", help),
      `citaria_outbox_${name} ${totals?.[column] ?? 0}`,
    ]),
    ...rateLines(rates),
    ...headOf("job_failures", "gauge", "Jobs that failed and that nobody looked after."),
    `citaria_job_failures ${failures}`,
    ...drainLines(drainTimes()),
    "",
  ].join("\n");
}

function headOf(name: string, type: "gauge" | "counter" | "summary", help: string) {
  return [`# HELP citaria_${name} ${help}`, `# TYPE citaria_${name} ${type}`];
}

/** By channel: what left in a day and in a week, what was given up on, and what came back. */
function rateLines(rates: readonly DeliveryRate[]) {
  return (["day", "week"] as const).flatMap((span) => [
    ...headOf(`messages_in_a_${span}`, "gauge", `Messages of the last ${span}, by how they ended.`),
    ...rates.flatMap(({ channel, [span]: counts }) =>
      (["sent", "failed", "returned"] as const).map(
        (end) => `citaria_messages_in_a_${span}{channel="${channel}",end="${end}"} ${counts[end]}`,
      ),
    ),
  ]);
}

/** Of this process alone, since it started: of several, each is asked. */
function drainLines({ rounds, seconds, longestSeconds, messages }: DrainTimes) {
  return [
    ...headOf("drain_seconds", "summary", "How long drains took that found something."),
    `citaria_drain_seconds_sum ${seconds.toFixed(3)}`,
    `citaria_drain_seconds_count ${rounds}`,
    ...headOf("drain_longest_seconds", "gauge", "The longest of them."),
    `citaria_drain_longest_seconds ${longestSeconds.toFixed(3)}`,
    ...headOf("drained_messages_total", "counter", "Messages that they touched."),
    `citaria_drained_messages_total ${messages}`,
  ];
}

async function loadTotals(): Promise<Totals | undefined> {
  const [totals] = await withSystem((tx) =>
    tx.execute<Totals>(sql`
      SELECT coalesce(sum(due), 0) AS due, coalesce(sum(waiting), 0) AS waiting, coalesce(sum(sent_lately), 0) AS sent,
        coalesce(sum(dead_lately), 0) AS died, coalesce(sum(dead), 0) AS dead,
        coalesce(round(extract(epoch FROM now() - min(oldest_due_at))), 0) AS oldest
      FROM app.outbox_overview()`),
  );
  return totals;
}
