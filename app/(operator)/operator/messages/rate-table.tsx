import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { formatNumber, formatPercent } from "@/lib/format/number";
import type { DeliveryRate, Ends } from "@/lib/operator/load-rates";

/** How much of what was to leave by each channel failed, of all tenants together. */
export function RateTable({ rates }: { readonly rates: readonly DeliveryRate[] }) {
  const t = useTranslations("outbox");
  const tl = useTranslations("ledger");
  const locale = useLocale();
  if (rates.length === 0) {
    return (
      <EmptyState icon="mail" title={t("ratesNone")}>
        {t("ratesNoneBody")}
      </EmptyState>
    );
  }
  const number = (count: number) => formatNumber(count, locale);
  const failing = ({ sent, failed, returned }: Ends) =>
    t("failingShare", {
      count: failed + returned,
      share: formatPercent((failed + returned) / Math.max(1, sent + failed), locale),
    });
  return (
    <Table
      caption={t("rates")}
      rows={rates}
      rowKey={({ channel }) => channel}
      columns={[
        { id: "channel", header: t("channel"), cell: ({ channel }) => tl(`channels.${channel}`) },
        {
          id: "sentDay",
          header: t("sentLately"),
          isNumeric: true,
          cell: ({ day }) => number(day.sent),
        },
        {
          id: "failingDay",
          header: t("failing"),
          isNumeric: true,
          cell: ({ day }) => failing(day),
        },
        {
          id: "sentWeek",
          header: t("sentInAWeek"),
          isNumeric: true,
          cell: ({ week }) => number(week.sent),
        },
        {
          id: "failingWeek",
          header: t("failingInAWeek"),
          isNumeric: true,
          cell: ({ week }) => failing(week),
        },
      ]}
    />
  );
}
