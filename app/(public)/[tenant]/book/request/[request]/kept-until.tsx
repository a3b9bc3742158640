import { getTranslations } from "next-intl/server";
import { VisitorTime } from "@/components/booking/visitor-time";
import { regionOf } from "@/lib/i18n/region-of";
import type { ShownRequest } from "./request-facts";

/** Until when the time is kept on the reader's own clock, where that differs from the practice's. */
export async function KeptUntil({ scope, request }: Omit<ShownRequest, "isOwn">) {
  const [t, locale] = await Promise.all([getTranslations("booking"), regionOf(scope)]);
  return (
    <VisitorTime
      startMs={request.expiresAtMs}
      locale={locale}
      timeZone={scope.tenant.timeZone}
      label={t("yourTime")}
      className="block font-medium text-base-content"
    />
  );
}
