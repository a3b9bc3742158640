import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { formatMicros } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import type { TextUsage } from "@/lib/operator/load-text-usage";

/** What the texts of each practice cost this month, and how near its plan's limit it is. */
export function TextTable({ usage }: { readonly usage: readonly TextUsage[] }) {
  const t = useTranslations("channels");
  const locale = useLocale();
  if (usage.length === 0) return <EmptyState icon="chat" title={t("noCosts")} />;
  return (
    <Table
      caption={t("month")}
      rows={usage}
      rowKey={({ tenantId, currency }) => `${tenantId} ${currency}`}
      columns={[
        { id: "tenant", header: t("practice"), cell: ({ name }) => name },
        {
          id: "messages",
          header: t("count"),
          isNumeric: true,
          cell: ({ messages, most }) =>
            most === null
              ? formatNumber(messages, locale)
              : t("ofMost", {
                  used: formatNumber(messages, locale),
                  most: formatNumber(most, locale),
                }),
        },
        {
          id: "segments",
          header: t("parts"),
          isNumeric: true,
          cell: ({ segments }) => formatNumber(segments, locale),
        },
        {
          id: "cost",
          header: t("cost"),
          isNumeric: true,
          cell: ({ micros, currency }) =>
            currency === null ? t("priceUnknown") : formatMicros(micros, currency, locale),
        },
      ]}
    />
  );
}
