import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { formatNumber, formatPercent } from "@/lib/format/number";
import type { OutboxOverview } from "@/lib/operator/load-outboxes";
import { momentInUtc } from "./moment-in-utc";

/** What each tenant owes, and how much of it fails. */
export function OutboxTable({ outboxes }: { readonly outboxes: readonly OutboxOverview[] }) {
  const t = useTranslations("outbox");
  const locale = useLocale();
  if (outboxes.length === 0) {
    return (
      <EmptyState icon="mail" title={t("queuesNone")}>
        {t("queuesNoneBody")}
      </EmptyState>
    );
  }
  const count = (id: "due" | "waiting" | "sentLately" | "dead") => ({
    id,
    header: t(id),
    isNumeric: true,
    cell: (outbox: OutboxOverview) => formatNumber(outbox[id], locale),
  });
  return (
    <Table
      caption={t("queues")}
      rows={outboxes}
      rowKey={({ tenantId }) => tenantId}
      columns={[
        { id: "name", header: t("name"), cell: ({ name }) => name },
        count("due"),
        {
          id: "oldest",
          header: t("oldest"),
          cell: ({ oldestDueAt }) => (oldestDueAt ? momentInUtc(oldestDueAt, locale) : "—"),
        },
        count("waiting"),
        count("sentLately"),
        {
          id: "failing",
          header: t("failing"),
          isNumeric: true,
          cell: ({ sentLately, deadLately }) =>
            t("failingShare", {
              count: deadLately,
              share: formatPercent(deadLately / Math.max(1, sentLately + deadLately), locale),
            }),
        },
        count("dead"),
      ]}
    />
  );
}
