import { getTranslations } from "next-intl/server";
import type { TenantScope } from "@/db/scope";
import { can } from "@/lib/core/tenancy/permissions";
import type { LedgerEntry } from "@/lib/deliveries/load-ledger";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";
import { regionOf } from "@/lib/i18n/region-of";
import { sendAgainAction } from "../undelivered/actions";
import { SendAgain } from "./send-again";

type Props = { readonly scope: TenantScope; readonly entry: LedgerEntry; readonly about: string };

/** Nothing where it cannot be sent again, or by somebody else. */
export async function AgainButton({ scope, entry, about }: Props) {
  const t = await getTranslations("ledger");
  if (!entry.mayBeSentAgain || !can(scope.actor, "notification:handle")) return null;
  const { name, address } = entry.addressee;
  const { quietUntilMinute } = scope.tenant;
  const time = formatMinuteOfDay(quietUntilMinute ?? 0, await regionOf(scope));
  const to = {
    name: name ?? "",
    address: address ?? t("noAddress"),
    channel: t(`channels.${entry.channel}`),
  };
  return (
    <SendAgain
      action={sendAgainAction.bind(null, scope.tenant.slug)}
      input={{ messageId: entry.id, pressId: crypto.randomUUID() }}
      question={
        entry.mayHaveArrived
          ? {
              title: t("againTitle"),
              to: t("againTo", to),
              body: t("againBody"),
              yes: t("againConfirm"),
            }
          : null
      }
      done={t("againDone", to)}
      held={t("againHeld", { ...to, time })}
      about={about}
    >
      {t("again")}
    </SendAgain>
  );
}
