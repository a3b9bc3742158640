import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { OpenOfferView } from "@/lib/waitlist/refilling-view";
import { ActButton } from "./act-button";
import * as actions from "./actions";
import { CallWays } from "./call-ways";
import { momentText, slotText } from "./slot-text";
import { TimeLeft } from "./time-left";

type Props = {
  readonly slug: string;
  readonly tenantName: string;
  readonly offers: readonly OpenOfferView[];
  readonly locale: string;
  readonly timeZone: string;
  readonly nowMs: number;
};

/** Who is thinking about what, until when, and what comes next; the desk may answer for them, or take it back. */
export async function OpenOffers({ slug, tenantName, offers, locale, timeZone, nowMs }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <Card title={t("openOffers")} description={t("openOffersHint")}>
      <ul className="divide-y divide-base-300">
        {offers.map((offer) => {
          const when = slotText(offer, locale, offer.timeZone);
          const about = { about: offer.clientName, input: { offerId: offer.id } };
          return (
            <li key={offer.id} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
              <div>
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  <span className="min-w-0 break-words">{offer.clientName}</span>
                  <Badge tone="info">
                    <TimeLeft untilMs={offer.expiresAtMs} sinceMs={nowMs} />
                  </Badge>
                  {offer.isChosen ? <Badge>{t("chosen")}</Badge> : null}
                </p>
                <p>{when}</p>
                <p className="text-sm text-muted">
                  {offer.what} · {offer.professional}
                </p>
                <p className="mt-1 text-sm">
                  {t("answersUntil", {
                    time: momentText(offer.expiresAtMs, nowMs, locale, timeZone),
                  })}{" "}
                  {offer.nextName ? t("thenNext", { name: offer.nextName }) : t("thenNobody")}
                </p>
              </div>
              {offer.ahead.map((person) => (
                <div
                  key={person.clientName}
                  className="flex flex-col gap-2 rounded-field bg-warning/10 p-3 text-sm"
                >
                  <p>{t("aheadNoEmail", { name: person.clientName })}</p>
                  <CallWays person={person} text={t("askText", { tenant: tenantName, when })} />
                </div>
              ))}
              <div className="flex flex-wrap items-center gap-2">
                <ActButton
                  {...about}
                  action={actions.acceptForClientAction.bind(null, slug)}
                  done={t("saidYesDone", { name: offer.clientName })}
                  icon="check"
                >
                  {t("saidYes")}
                </ActButton>
                <ActButton
                  {...about}
                  action={actions.declineForClientAction.bind(null, slug)}
                  done={t("saidNoDone")}
                >
                  {t("saidNo")}
                </ActButton>
                <ActButton
                  {...about}
                  action={actions.stopOfferAction.bind(null, slug)}
                  done={t("stoppedDone")}
                  icon="undo"
                  variant="quiet"
                >
                  {t("stop")}
                </ActButton>
                {offer.phone ? <CallWays person={offer} /> : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
