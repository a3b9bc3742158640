import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import type { FreedView, OpenOfferView } from "@/lib/waitlist/refilling-view";
import { ActButton } from "./act-button";
import * as actions from "./actions";
import { NextPerson } from "./next-person";
import { momentText, slotText, stretchText } from "./slot-text";

type Props = {
  readonly slug: string;
  readonly tenant: {
    readonly name: string;
    readonly timeZone: string;
    readonly waitlistRefills: boolean;
  };
  readonly freed: FreedView;
  /** Those of it that wait for an answer. */
  readonly offers: readonly OpenOfferView[];
  readonly locale: string;
  readonly nowMs: number;
};

/** One freed stretch: how it stands, what became of each appointment offered of it, and who is next. */
export async function FreedTime({ slug, tenant, freed, offers, locale, nowMs }: Props) {
  const t = await getTranslations("waitlist");
  const { id, status, answers, next } = freed;
  const { timeZone } = tenant;
  const when = stretchText(freed, locale, timeZone);
  const hasNext = next.some(({ isReachable }) => isReachable);
  const isOffered = status === "open" || (status === "done" && offers.length > 0);
  const about = { input: { freedTimeId: id }, about: when };
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 grow basis-60">
          <p className="font-medium">{when}</p>
          <p className="text-sm text-muted">{freed.professional ?? t("anyone")}</p>
          <p className="mt-1 text-sm">{standing()}</p>
        </div>
        {tenant.waitlistRefills && !isOffered && hasNext ? (
          <ActButton
            {...about}
            action={actions.resumeFreedTimeAction.bind(null, slug)}
            done={t("freedResumed")}
            icon="play"
          >
            {t("resumeFreed")}
          </ActButton>
        ) : null}
        {tenant.waitlistRefills && isOffered ? (
          <ActButton
            {...about}
            action={actions.stopFreedTimeAction.bind(null, slug)}
            done={t("freedStopped")}
            icon="pause"
            variant="quiet"
          >
            {t("stopFreed")}
          </ActButton>
        ) : null}
      </div>
      <ul className="mt-2 flex flex-col gap-1 text-sm empty:hidden">
        {answers.map((answer) => (
          <li key={answer.id} className="flex items-start gap-2">
            <Icon
              name={answer.status === "accepted" ? "checkCircle" : "close"}
              className={answer.status === "accepted" ? "mt-0.5 text-success" : "mt-0.5 text-muted"}
            />
            <span className="min-w-0 break-words">
              <span className="font-medium">{answer.clientName}</span>{" "}
              {t(`answers.${answer.status}`)} · {slotText(answer, locale, answer.timeZone)} ·{" "}
              {answer.what}
              {answer.appointmentId ? (
                <>
                  {" "}
                  <ButtonLink
                    href={`/dashboard/${slug}/agenda?appointment=${answer.appointmentId}`}
                    variant="link"
                    size="sm"
                    prefetch={false}
                  >
                    {t("seeAppointment")}
                    <span className="sr-only">: {answer.clientName}</span>
                  </ButtonLink>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {next.length > 0 ? (
        <>
          <p className="mt-3 text-sm font-medium">{t("next")}</p>
          <ol className="mt-1 flex flex-col gap-4">
            {next.map((person) => {
              const theirs = slotText(person, locale, person.timeZone);
              return (
                <NextPerson
                  key={person.entryId}
                  slug={slug}
                  freedTimeId={id}
                  person={person}
                  when={theirs}
                  text={t("askText", { tenant: tenant.name, when: theirs })}
                />
              );
            })}
          </ol>
        </>
      ) : null}
    </>
  );

  function standing(): string {
    const [open] = offers;
    if (open) {
      const time = momentText(open.expiresAtMs, nowMs, locale, timeZone);
      return t("standing.asking", { name: open.clientName, time });
    }
    if (status === "stopped") return t("standing.stopped");
    if (next.length === 0) return t("standing.over");
    if (!hasNext) return t("standing.call");
    if (!tenant.waitlistRefills || status === "done") return t("standing.off");
    if (freed.resumesAtMs === null) return t("standing.soon");
    return t("standing.later", { time: momentText(freed.resumesAtMs, nowMs, locale, timeZone) });
  }
}
