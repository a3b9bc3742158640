import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { Channels } from "@/lib/channels/load-channels";
import { formatMicros } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";

/** How many texts left this month, what they cost, and what the plan still has. */
export async function MonthCard({ use, costs }: Pick<Channels, "use" | "costs">) {
  const t = await getTranslations("channels");
  const locale = await getLocale();
  const { used, most } = use;
  const isUsedUp = most !== null && used >= most;
  return (
    <Card title={t("month")} description={t("monthHint")}>
      <div className="flex flex-col gap-4">
        <p className="text-2xl font-semibold">
          {most === null
            ? t("usedUnlimited", { used })
            : t("used", { used: formatNumber(used, locale), most: formatNumber(most, locale) })}
        </p>
        {most === null ? null : (
          <progress
            className="progress progress-primary w-full max-w-md"
            value={Math.min(used, most)}
            max={Math.max(most, 1)}
            aria-label={t("month")}
          />
        )}
        {isUsedUp ? <Alert tone="warning">{t("usedUpWhy")}</Alert> : null}
        {costs.length === 0 ? (
          <p className="text-muted">{t("noCosts")}</p>
        ) : (
          <ul className="flex flex-col gap-1">
            {costs.map(({ channel, currency, messages, segments, micros, isEstimate }) => (
              <li key={`${channel} ${currency}`} className="flex flex-wrap gap-x-2">
                <span className="font-medium">{t(`names.${channel}`)}:</span>
                <span>{t("messages", { messages, segments, channel })}</span>
                <span className="text-muted">
                  {currency === null
                    ? t("priceUnknown")
                    : t(isEstimate ? "priceAbout" : "price", {
                        price: formatMicros(micros, currency, locale),
                      })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
