"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { TimeChoice } from "./time-choice";
import type { FindFreeTimes } from "./use-free-times";
import type { Wanted } from "./use-wanted-time";

type Props = {
  readonly wanted: Wanted;
  readonly serviceId: string;
  /** An appointment that is being moved: its own time counts as free. */
  readonly exceptAppointmentId?: string;
  readonly find: FindFreeTimes;
  readonly locale: string;
};

/** A day, and a free time of it or any other. */
export function WantedTimeFields({ wanted, serviceId, exceptAppointmentId, ...rest }: Props) {
  const t = useTranslations("agenda");
  const { date, professionalId, siteId, want } = wanted;
  const except = exceptAppointmentId ? { exceptAppointmentId } : {};
  return (
    <>
      <input type="hidden" name="start" value={wanted.start} />
      {siteId === undefined ? null : <input type="hidden" name="siteId" value={siteId ?? "main"} />}
      <TextField
        type="date"
        name="date"
        label={t("day")}
        required
        value={date}
        onChange={(event) => want({ date: event.target.value })}
      />
      <TimeChoice
        {...rest}
        query={{ serviceId, professionalId, date, ...except }}
        chosen={wanted}
        onOffered={wanted.offer}
        onTyped={(typed) => want({ time: typed })}
      />
    </>
  );
}
