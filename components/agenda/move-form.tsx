"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { AlternativeButtons } from "./alternative-buttons";
import type { Changed } from "./bound-action";
import type { MovedSeries, MoveProps } from "./move-props";
import { OutsideHours } from "./outside-hours";
import { OverbookQuestion } from "./overbook-question";
import { type Reach, ReachField } from "./reach-field";
import { SeriesDates } from "./series-dates";
import { TellClient } from "./tell-client";
import { useOthersChange } from "./use-others-change";
import { useOverbook } from "./use-overbook";
import { useSeenVersion } from "./use-seen-version";
import { seriesDatesOf, useSeriesPreview } from "./use-series-preview";
import { useWantedTime } from "./use-wanted-time";
import { WantedTimeFields } from "./wanted-time-fields";

type Props = MoveProps & {
  readonly onMoved: (moved: Changed) => void;
  readonly onSeriesMoved: (moved: MovedSeries) => void;
  readonly onLeft: () => void;
};

/** A day, a free time of it or any other, and who attends; of a series also how far it reaches. */
export function MoveForm({ appointment, now, professionals, series, ...props }: Props) {
  const { locale, timeZone } = props;
  const [t, to, ts] = [
    useTranslations("agenda"),
    useTranslations("overbook"),
    useTranslations("series"),
  ];
  const wanted = useWantedTime({ ...appointment, ...props.asked });
  const { id, version, serviceId } = appointment;
  const others = useOthersChange(version);
  const held = useSeenVersion(version);
  const [reach, setReach] = useState<Reach>(series ? (props.asked?.reach ?? "one") : "one");
  const [outsideHours, setOutsideHours] = useState(false);
  const isSeries = series !== undefined && reach !== "one";
  const { start, professionalId } = wanted;
  const overbook = useOverbook(`${professionalId} ${start}`);
  const isElsewhere = professionalId !== appointment.professionalId;
  const look = useSeriesPreview(
    props.previewSeries,
    isSeries && start
      ? {
          ...{ appointmentId: id, reach, start, outsideHours },
          ...(isElsewhere ? { professionalId } : {}),
        }
      : null,
  );
  const names = new Map(professionals.map((each) => [each.id, each.name]));

  return (
    <section className="col-span-full rounded-box bg-base-200 p-4">
      <h3 className="mb-4 text-lg font-semibold">{t("moveTitle")}</h3>
      <ActionForm<Changed | MovedSeries>
        fieldOfCode={{ reason_required: "overbookReason" }}
        action={(_previous, input) => props.actions[isSeries ? "series" : "one"](null, input)}
        onSuccess={(moved) =>
          "before" in moved ? props.onSeriesMoved(moved) : props.onMoved(moved)
        }
        onFailure={(failure) => {
          wanted.refuse(failure.detail);
          overbook.refuse(failure.detail);
          others.onFailure(failure);
          held.onFailure(failure);
          const fresh = seriesDatesOf(failure.detail);
          if (fresh) look.replace(fresh);
        }}
      >
        {others.isTold || held.isTold ? (
          <Alert tone="info" role="status">
            {now}
          </Alert>
        ) : null}
        <OutsideHours place="beside-refusal" onChange={setOutsideHours} />
        <AlternativeButtons
          alternatives={wanted.alternatives}
          names={names}
          locale={locale}
          timeZone={timeZone}
          onChoose={wanted.choose}
        />
        {isSeries ? null : <OverbookQuestion overbook={overbook} kind="move" />}
        <input type="hidden" name="appointmentId" value={id} />
        <input type="hidden" name="expectedVersion" value={held.seen} />
        {series ? <ReachField open={series} reach={reach} onReach={setReach} /> : null}
        {isSeries ? <p className="-mt-3 text-sm text-muted">{ts("moveHint")}</p> : null}
        {professionals.length > 1 ? (
          <SelectField
            name="professionalId"
            label={t("professional")}
            required
            value={professionalId}
            onChange={(event) => wanted.want({ professionalId: event.target.value })}
            options={professionals.map((each) => ({ value: each.id, label: each.name }))}
          />
        ) : null}
        <WantedTimeFields
          wanted={wanted}
          serviceId={serviceId}
          exceptAppointmentId={id}
          find={props.findFreeTimes}
          locale={locale}
        />
        {isSeries ? (
          <SeriesDates look={look} kind="move" names={names} locale={locale} timeZone={timeZone} />
        ) : null}
        <OutsideHours place="among-fields" onChange={setOutsideHours} />
        <input type="hidden" name="canBeUndone" value="on" />
        <TellClient {...props.tells} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton className="grow">
            {isSeries ? ts("moveAll") : overbook.isChosen ? to("move") : t("moveHere")}
          </SubmitButton>
          <Button variant="quiet" onClick={props.onLeft}>
            {t("leaveIt")}
          </Button>
        </div>
      </ActionForm>
    </section>
  );
}
