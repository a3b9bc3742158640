import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { NextView } from "@/lib/waitlist/refilling-view";
import { CallWays } from "./call-ways";
import { ChooseButtons } from "./choose-buttons";

type Props = {
  readonly slug: string;
  readonly freedTimeId: string;
  readonly person: NextView;
  /** What they would be offered. */
  readonly when: string;
  /** Begins a message to them. */
  readonly text: string;
};

/** Somebody who comes next: the desk may ask them now, out of turn, or book what they said yes to. */
export async function NextPerson({ slug, freedTimeId, person, when, text }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="flex min-w-0 grow basis-60 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-medium break-words">{person.clientName}</span>
          {person.isAnswering ? <Badge>{t("answering")}</Badge> : null}
          {person.isReachable ? null : <Badge tone="warning">{t("noEmail")}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {when} · {person.what} · {person.professional}
        </p>
        {person.isReachable ? null : <CallWays person={person} text={text} />}
      </div>
      {person.isAnswering ? null : (
        <ChooseButtons
          slug={slug}
          input={{ entryId: person.entryId, freedTimeId }}
          clientName={person.clientName}
          about={person.clientName}
          isReachable={person.isReachable}
        />
      )}
    </li>
  );
}
