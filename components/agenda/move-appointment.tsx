"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { LocalDate } from "@/lib/core/time/civil";
import { AlternativeButtons } from "./alternative-buttons";
import type { BoundAction, Changed } from "./bound-action";
import { MovedNote } from "./moved-note";
import { OutsideHours } from "./outside-hours";
import type { FindFreeTimes } from "./use-free-times";
import { useOthersChange } from "./use-others-change";
import { useWantedTime } from "./use-wanted-time";
import { WantedTimeFields } from "./wanted-time-fields";

type Props = {
  readonly appointment: {
    readonly id: string;
    readonly version: number;
    readonly serviceId: string;
    readonly professionalId: string;
    /** The tenant's wall clock. */
    readonly date: LocalDate;
    readonly time: string;
  };
  /** When and with whom it is now, as a sentence. */
  readonly now: string;
  /** Those who give the service. */
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly locale: string;
  readonly timeZone: string;
  readonly findFreeTimes: FindFreeTimes;
  readonly action: BoundAction<Changed>;
};

/** Moving without dragging: a day, a free time of it or any other, and who attends. */
export function MoveAppointment(props: Props) {
  const t = useTranslations("agenda");
  const [isOpen, setOpen] = useState(false);
  const [before, setBefore] = useState<Props["appointment"] | null>(null);

  return (
    <>
      {before ? <MovedNote {...props} before={before} onUndone={() => setBefore(null)} /> : null}
      {isOpen ? (
        <MoveForm
          {...props}
          onMoved={() => {
            setBefore(props.appointment);
            setOpen(false);
          }}
          onLeft={() => setOpen(false)}
        />
      ) : (
        <Button
          icon="move"
          block
          onClick={() => {
            setBefore(null);
            setOpen(true);
          }}
        >
          {t("move")}
        </Button>
      )}
    </>
  );
}

function MoveForm({
  appointment,
  now,
  professionals,
  locale,
  timeZone,
  findFreeTimes,
  action,
  onMoved,
  onLeft,
}: Props & { readonly onMoved: () => void; readonly onLeft: () => void }) {
  const t = useTranslations("agenda");
  const wanted = useWantedTime(appointment);
  const { id, version, serviceId } = appointment;
  const others = useOthersChange(version);

  return (
    <section className="col-span-full rounded-box bg-base-200 p-4">
      <h3 className="mb-4 text-lg font-semibold">{t("moveTitle")}</h3>
      <ActionForm
        action={action}
        onSuccess={onMoved}
        onFailure={(failure) => {
          wanted.refuse(failure.detail);
          others.onFailure(failure);
        }}
      >
        {others.isTold ? <Alert tone="info">{now}</Alert> : null}
        <OutsideHours place="beside-refusal" />
        <AlternativeButtons
          alternatives={wanted.alternatives}
          names={new Map(professionals.map((each) => [each.id, each.name]))}
          locale={locale}
          timeZone={timeZone}
          onChoose={wanted.choose}
        />
        <input type="hidden" name="appointmentId" value={id} />
        <input type="hidden" name="expectedVersion" value={version} />
        {professionals.length > 1 ? (
          <SelectField
            name="professionalId"
            label={t("professional")}
            required
            value={wanted.professionalId}
            onChange={(event) => wanted.want({ professionalId: event.target.value })}
            options={professionals.map((each) => ({ value: each.id, label: each.name }))}
          />
        ) : null}
        <WantedTimeFields
          wanted={wanted}
          serviceId={serviceId}
          exceptAppointmentId={id}
          find={findFreeTimes}
          locale={locale}
          timeZone={timeZone}
        />
        <OutsideHours place="among-fields" />
        <div className="flex flex-wrap gap-2">
          <SubmitButton className="grow">{t("moveHere")}</SubmitButton>
          <Button variant="quiet" onClick={onLeft}>
            {t("leaveIt")}
          </Button>
        </div>
      </ActionForm>
    </section>
  );
}
