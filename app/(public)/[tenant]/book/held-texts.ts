import { getTranslations } from "next-intl/server";
import type { HeldTexts } from "@/components/booking/held-time";
import type { TenantScope } from "@/db/scope";

/** What is said of the time that is kept while the form is filled in. */
export async function heldTexts({ tenant }: TenantScope): Promise<HeldTexts> {
  const t = await getTranslations("holds");
  return {
    kept: t("kept", { minutes: tenant.holdMinutes }),
    left: t.raw("left"),
    lastMinute: t("lastMinute"),
    onceBooked: t("onceBooked"),
    ...{ over: t("over"), overHint: t("overHint") },
    ...{ taken: t("taken"), takenHint: t("takenHint") },
  };
}
