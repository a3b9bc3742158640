import { getTranslations } from "next-intl/server";
import type { TenantFacts } from "@/db/scope";

/** Until when an appointment may be moved and cancelled, in one sentence. */
export async function policySentence({
  clientMoveNoticeHours: move,
  clientCancelNoticeHours: cancel,
}: TenantFacts): Promise<string> {
  const t = await getTranslations("booking");
  return move === cancel ? t("policyNote", { hours: cancel }) : t("policiesNote", { move, cancel });
}
