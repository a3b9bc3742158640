import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { OpenOfferView } from "@/lib/waitlist/load-refilling";
import { ActButton } from "./act-button";
import * as actions from "./actions";
import { slotText } from "./slot-text";
import { TimeLeft } from "./time-left";

type Props = {
  readonly slug: string;
  readonly offers: readonly OpenOfferView[];
  readonly locale: string;
  readonly nowMs: number;
};

/** Who is thinking about what, and how long still; the desk may answer for them on the telephone, or take it back. */
export async function OpenOffers({ slug, offers, locale, nowMs }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <Card title={t("openOffers")}>
      <ul className="divide-y divide-base-300">
        {offers.map((offer) => (
          <li key={offer.id} className="flex flex-wrap items-start justify-between gap-3 py-4">
            <div className="min-w-0 grow basis-60">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                <span className="min-w-0 break-words">{offer.clientName}</span>
                <Badge tone="info">
                  <TimeLeft untilMs={offer.expiresAtMs} sinceMs={nowMs} />
                </Badge>
                {offer.isChosen ? <Badge>{t("chosen")}</Badge> : null}
              </p>
              <p>{slotText(offer, locale, offer.timeZone)}</p>
              <p className="text-sm text-muted">
                {offer.what} · {offer.professional}
                {offer.clientPhone ? ` · ${offer.clientPhone}` : ""}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <ActButton
                action={actions.acceptForClientAction.bind(null, slug)}
                input={{ offerId: offer.id }}
                done={t("saidYesDone", { name: offer.clientName })}
                about={offer.clientName}
                icon="check"
              >
                {t("saidYes")}
              </ActButton>
              <ActButton
                action={actions.declineForClientAction.bind(null, slug)}
                input={{ offerId: offer.id }}
                done={t("saidNoDone")}
                about={offer.clientName}
              >
                {t("saidNo")}
              </ActButton>
              <ActButton
                action={actions.stopOfferAction.bind(null, slug)}
                input={{ offerId: offer.id }}
                done={t("stoppedDone")}
                about={offer.clientName}
                icon="pause"
                variant="quiet"
              >
                {t("stop")}
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
