import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { FreedView } from "@/lib/waitlist/load-refilling";
import { ActButton } from "./act-button";
import * as actions from "./actions";
import { NextPerson } from "./next-person";
import { slotText, stretchText } from "./slot-text";

type Props = {
  readonly slug: string;
  readonly freed: readonly FreedView[];
  readonly locale: string;
  readonly timeZone: string;
};

/** What became free: who was asked and what they said, and who comes next. */
export async function FreedTimes({ slug, freed, locale, timeZone }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <Card title={t("freed")} description={t("freedHint")}>
      <ul className="divide-y divide-base-300">
        {freed.map((each) => (
          <li key={each.id} className="py-4 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-start justify-between gap-3">
              <div className="min-w-0">
                <p className="font-medium">{stretchText(each, locale, timeZone)}</p>
                <p className="text-sm text-muted">{each.professional ?? t("anyone")}</p>
              </div>
              <ActButton
                action={actions.stopFreedTimeAction.bind(null, slug)}
                input={{ freedTimeId: each.id }}
                done={t("freedStopped")}
                about={stretchText(each, locale, timeZone)}
                icon="pause"
                variant="quiet"
              >
                {t("stopFreed")}
              </ActButton>
            </div>
            {each.answers.length > 0 ? (
              <ul className="mt-2 flex flex-col gap-1 text-sm">
                {each.answers.map((answer) => (
                  <li key={answer.id} className="flex flex-wrap items-center gap-2">
                    <Icon name={answer.status === "accepted" ? "checkCircle" : "close"} />
                    <span>{answer.clientName}</span>
                    <Badge tone={answer.status === "accepted" ? "success" : "neutral"}>
                      {t(`answers.${answer.status}`)}
                    </Badge>
                  </li>
                ))}
              </ul>
            ) : null}
            {each.next.length > 0 ? (
              <>
                <p className="mt-3 text-sm font-medium">{t("next")}</p>
                <ol className="mt-1 flex flex-col gap-3">
                  {each.next.map((person) => (
                    <NextPerson
                      key={person.entryId}
                      slug={slug}
                      freedTimeId={each.id}
                      person={person}
                      when={slotText(person, locale, person.timeZone)}
                    />
                  ))}
                </ol>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
