import "server-only";
import { sql } from "drizzle-orm";
import { withSystem } from "@/db/scope";

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
  const [totals] = await withSystem((tx) =>
    tx.execute<Totals>(sql`
      SELECT coalesce(sum(due), 0) AS due, coalesce(sum(waiting), 0) AS waiting, coalesce(sum(sent_lately), 0) AS sent,
        coalesce(sum(dead_lately), 0) AS died, coalesce(sum(dead), 0) AS dead,
        coalesce(round(extract(epoch FROM now() - min(oldest_due_at))), 0) AS oldest
      FROM app.outbox_overview()`),
  );
  const lines = gauges.flatMap(({ name, column, help }) => [
    `# HELP citaria_outbox_${name} ${help}`,
    `# TYPE citaria_outbox_${name} gauge`,
    `citaria_outbox_${name} ${totals?.[column] ?? 0}`,
  ]);
  return `${lines.join("\n")}\n`;
}
