"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { NotedTimeOff } from "@/lib/availability/add-time-off";
import { standingIn } from "@/lib/availability/standing-detail";
import type { AbsenceView } from "@/lib/availability/time-off-view";
import type { LocalDate } from "@/lib/core/time/civil";
import { StandingList } from "../standing-list";
import { fieldsOf } from "./absence-fields";
import { StandingQuestion } from "./standing-question";
import { TimeOffFields } from "./time-off-fields";

type Props = {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly today: LocalDate;
  readonly locale: string;
  readonly timeZone: string;
  /** The absence that is being changed; null where a new one is noted. */
  readonly changing: AbsenceView | null;
  /** This page, where nothing is being changed. */
  readonly pageHref: string;
  readonly agendaHref: string;
  readonly addAction: BoundAction<NotedTimeOff>;
  readonly changeAction: CalledAction<NotedTimeOff> & BoundAction<NotedTimeOff>;
  readonly removeAction: CalledAction<unknown>;
};

/** Notes an absence or changes one; each is undone by one press more. */
export function TimeOffForm({ pageHref, agendaHref, ...props }: Props) {
  const { choices, today, locale, timeZone } = props;
  const t = useTranslations("timeOff");
  const toast = useToast();
  const errorText = useErrorText();
  const router = useRouter();
  // As it was when the form was opened: that is what an undo restores, and what nobody else may have changed.
  const [changing] = useState(props.changing);
  const [round, setRound] = useState(0);
  const [left, setLeft] = useState<NotedTimeOff | null>(null);
  const place = { locale, timeZone, agendaHref };

  async function undo(noted: NotedTimeOff) {
    const say = (outcome: { ok: boolean; code?: string }) => {
      if (outcome.ok) setLeft(null);
      toast(
        outcome.ok ? "info" : "error",
        outcome.ok ? t(changing ? "unchanged" : "removed") : errorText(outcome.code ?? ""),
      );
    };
    if (!changing) return say(await props.removeAction(null, { timeOffId: noted.id }));
    const before = {
      ...{ timeOffId: noted.id, expectedRevision: noted.revision, ...fieldsOf(changing) },
    };
    const first = await props.changeAction(null, before);
    // It was there before: how many appointments stand in it changes nothing.
    const standing = first.ok ? null : standingIn(first.detail);
    if (!standing) return say(first);
    const confirmedStanding = standing.standingAppointments;
    say(await props.changeAction(null, { ...before, confirmedStanding }));
  }

  return (
    <ActionForm
      action={changing ? props.changeAction : props.addAction}
      fieldOfCode={{ too_far_ahead: "from", time_skipped: "start", in_the_past: "to" }}
      onFailure={() => setLeft(null)}
      onSuccess={(noted) => {
        setLeft(noted.standingAppointments > 0 ? noted : null);
        setRound((before) => before + 1);
        toast("success", t(changing ? "changed" : "added"), {
          label: t("undo"),
          onAct: () => undo(noted),
        });
        if (changing) router.replace(pageHref, { scroll: false });
      }}
    >
      {changing ? (
        <>
          <input type="hidden" name="timeOffId" value={changing.id} />
          <input type="hidden" name="expectedRevision" value={changing.revision} />
        </>
      ) : null}
      <TimeOffFields
        key={`${round} ${changing?.id}`}
        choices={choices}
        today={today}
        locale={locale}
        given={changing && fieldsOf(changing)}
      />
      <StandingQuestion place={place} />
      {changing ? (
        <ButtonLink href={pageHref} variant="quiet" block>
          {t("cancelChange")}
        </ButtonLink>
      ) : null}
      {left ? (
        <Alert tone="warning" role="status">
          <p>{t("standingLeft", { count: left.standingAppointments })}</p>
          <StandingList detail={left} place={place} namesWho={left.professionalId === null} />
        </Alert>
      ) : null}
    </ActionForm>
  );
}
