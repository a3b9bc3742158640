import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { NextView } from "@/lib/waitlist/load-refilling";
import { ActButton } from "./act-button";
import * as actions from "./actions";

type Props = {
  readonly slug: string;
  readonly freedTimeId: string;
  readonly person: NextView;
  /** What they would be offered. */
  readonly when: string;
};

/** Somebody who comes next: the desk may ask them now, out of turn, or book what they said yes to. */
export async function NextPerson({ slug, freedTimeId, person, when }: Props) {
  const t = await getTranslations("waitlist");
  const input = { entryId: person.entryId, freedTimeId };
  return (
    <li className="flex flex-wrap items-start justify-between gap-2">
      <div className="min-w-0 grow basis-52 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{person.clientName}</span>
          {person.isAnswering ? <Badge>{t("answering")}</Badge> : null}
          {person.isReachable ? null : <Badge tone="warning">{t("noEmail")}</Badge>}
        </p>
        <p className="text-muted">
          {when} · {person.what} · {person.professional}
          {person.clientPhone ? ` · ${person.clientPhone}` : ""}
        </p>
      </div>
      {person.isAnswering ? null : (
        <div className="flex flex-wrap gap-2">
          {person.isReachable ? (
            <ActButton
              action={actions.offerNowAction.bind(null, slug)}
              input={input}
              done={t("offered", { name: person.clientName })}
              about={person.clientName}
              icon="mail"
            >
              {t("offerNow")}
            </ActButton>
          ) : null}
          <ActButton
            action={actions.bookEntryAction.bind(null, slug)}
            input={input}
            done={t("saidYesDone", { name: person.clientName })}
            about={person.clientName}
            icon="calendarPlus"
          >
            {t("bookNow")}
          </ActButton>
        </div>
      )}
    </li>
  );
}
