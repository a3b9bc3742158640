"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { ChoiceField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { SpecialDayView } from "@/lib/availability/special-day";
import type { LocalDate } from "@/lib/core/time/civil";
import type { Place } from "../standing-list";
import { StandingQuestion } from "../weekly/standing-question";
import { fieldsOf, type TypedWindow, typedWindows, whoOf } from "./special-fields";
import { refusalIn } from "./special-refusal";
import { SpecialWindows } from "./special-windows";
import { useDayText } from "./use-day-text";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly professionals: readonly Named[];
  readonly mayCloseAll: boolean;
  readonly sites: readonly Named[];
  readonly today: LocalDate;
  readonly locale: string;
  readonly place: Omit<Place, "locale">;
  /** The date that is changed; null where one is added. */
  readonly changed: SpecialDayView | null;
  /** This page without a date to change. */
  readonly pageHref: string;
  readonly saveAction: BoundAction<SpecialDayView>;
  readonly removeAction: CalledAction<SpecialDayView>;
};

/** Whose date, closed or at which hours. */
export function SpecialForm({ professionals, sites, today, locale, ...props }: Props) {
  const t = useTranslations("specialHours");
  const toast = useToast();
  const errorText = useErrorText();
  const router = useRouter();
  const textOf = useDayText(locale, sites);
  // As it was when the form was opened: that is what an undo restores, and what nobody else may have changed.
  const [changed] = useState(props.changed);
  const [who, setWho] = useState(changed ? whoOf(changed) : "");
  const [isClosed, setClosed] = useState(changed?.windows.length === 0);
  const [windows, setWindows] = useState(
    changed && changed.windows.length > 0 ? typedWindows(changed) : usual,
  );
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = refusalIn(failure);

  async function undo(saved: SpecialDayView) {
    const answer = changed
      ? await props.saveAction(null, { ...fieldsOf(changed), expectedRevision: saved.revision })
      : await props.removeAction(null, { who: whoOf(saved), date: saved.date });
    if (answer.ok) toast("info", changed ? t("restored") : t("removed"));
    else toast("error", errorText(answer.code));
  }

  return (
    <ActionForm
      action={props.saveAction}
      clearsOnSuccess={changed === null}
      fieldOfCode={{
        in_the_past: "date",
        special_hours_exist: "date",
        windows_overlap: `windows.${refusal.index ?? 0}.start`,
      }}
      onFailure={({ detail }) => setFailure(detail)}
      onSuccess={(saved) => {
        setFailure(null);
        toast("success", t("saved"), { label: t("undo"), onAct: () => undo(saved) });
        if (changed) return router.replace(props.pageHref);
        setWho("");
        setClosed(false);
        setWindows(usual);
      }}
    >
      {changed ? (
        <>
          <input type="hidden" name="who" value={whoOf(changed)} />
          <input type="hidden" name="date" value={changed.date} />
          <input type="hidden" name="expectedRevision" value={changed.revision} />
        </>
      ) : (
        <>
          <SelectField
            name="who"
            label={t("who")}
            hint={
              who === "" ? undefined : t(who === "everybody" ? "everybodyHint" : "professionalHint")
            }
            required
            placeholder={t("chooseWho")}
            value={who}
            onChange={(event) => setWho(event.target.value)}
            options={[
              ...professionals.map(({ id, name }) => ({ value: id, label: name })),
              ...(props.mayCloseAll ? [{ value: "everybody", label: t("everybody") }] : []),
            ]}
          />
          <TextField type="date" name="date" label={t("date")} required min={today} />
        </>
      )}
      {refusal.day ? (
        <Alert tone="warning" role="alert">
          <p>{t(changed ? "changedMeanwhile" : "exists", { times: textOf(refusal.day) })}</p>
          <ButtonLink
            size="sm"
            className="mt-2"
            href={`${props.pageHref}?who=${whoOf(refusal.day)}&date=${refusal.day.date}&seen=${refusal.day.revision}`}
          >
            {t("changeThat")}
          </ButtonLink>
        </Alert>
      ) : null}
      <ChoiceField
        name="closed"
        label={t("kind")}
        defaultValue={isClosed ? "on" : ""}
        onChange={(value) => setClosed(value === "on")}
        options={[
          { value: "", label: t("open") },
          { value: "on", label: t("closed") },
        ]}
      />
      {isClosed ? null : <SpecialWindows windows={windows} sites={sites} onChange={setWindows} />}
      <TextField
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={200}
        defaultValue={changed?.note ?? ""}
      />
      {refusal.standing ? (
        <StandingQuestion
          detail={refusal.standing}
          place={{ locale, ...props.place }}
          isPending={false}
          namesWho={who === "everybody"}
          onClose={() => setFailure(null)}
        />
      ) : (
        <SubmitButton block size="lg">
          {t("save")}
        </SubmitButton>
      )}
      {changed ? (
        <ButtonLink variant="quiet" href={props.pageHref}>
          {t("cancelChange")}
        </ButtonLink>
      ) : null}
    </ActionForm>
  );
}

const usual: readonly TypedWindow[] = [
  { key: "new-0", start: "09:00", end: "13:00", endsNextDay: false, siteId: null },
];
