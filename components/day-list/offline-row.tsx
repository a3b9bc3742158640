"use client";

import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/agenda/status-badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Mark, MarkStep } from "@/lib/core/offline/mark";
import {
  markStepsOf,
  type OfflineAppointment,
  statusWithMarks,
} from "@/lib/core/offline/offline-list";
import { type Region, timeOf } from "./offline-texts";

type Props = {
  readonly appointment: OfflineAppointment;
  /** Of the whole list. */
  readonly marks: readonly Mark[];
  readonly region: Region;
  readonly nowMs: number;
  readonly onNote: (appointment: OfflineAppointment, step: MarkStep) => void;
  readonly onTakeBack: (mark: Mark) => void;
};

/** Somebody of the day: who, when, what for, and what may be noted now with one tap. */
export function OfflineRow({ appointment, marks, region, nowMs, onNote, onTakeBack }: Props) {
  const t = useTranslations("offline");
  const [ta, td] = [useTranslations("agenda"), useTranslations("dayList")];
  const { name, phone, service, room, reason, notes, callerName, priority } = appointment;
  const status = statusWithMarks(appointment, marks);
  const own = marks.filter(({ appointmentId }) => appointmentId === appointment.id);
  const last = own.at(-1);
  const steps = markStepsOf(appointment, status, nowMs);
  const small = [
    service,
    room ? td("room", { name: room }) : null,
    appointment.overbooked ? td("overbooked") : null,
    priority ? td("priority", { name: priority }) : null,
  ].filter(Boolean);
  return (
    <li className="flex flex-col gap-3 py-5">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0">
          <span className="block text-lg font-semibold text-brand">
            {timeOf(appointment.start, region)}
          </span>
          <span className="block text-xl leading-snug font-bold break-words">{name}</span>
        </p>
        {phone ? (
          <a
            href={`tel:${phone.number}`}
            aria-label={t("call", { name, phone: phone.text })}
            className="btn btn-square border-line bg-base-100"
          >
            <Icon name="phone" />
          </a>
        ) : null}
      </div>
      <div className="flex flex-col gap-0.5">
        <p className="text-muted">{small.join(" · ")}</p>
        {callerName ? <p className="text-muted">{td("caller", { name: callerName })}</p> : null}
        {reason ? <p className="break-words">{reason}</p> : null}
        {notes ? (
          <p className="break-words whitespace-pre-line">{td("notes", { text: notes })}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <StatusBadge status={status} text={ta(`status.${status}`)} />
        {last ? <Badge tone="warning">{t("unsent")}</Badge> : null}
        {last ? (
          <Button
            variant="quiet"
            size="sm"
            icon="undo"
            aria-label={t("takeBackOf", { name })}
            onClick={() => onTakeBack(last)}
          >
            {t("takeBack")}
          </Button>
        ) : null}
      </div>
      {steps.length > 0 ? (
        <fieldset aria-label={t("actions", { name })} className="flex flex-wrap gap-2">
          {steps.map((step) => (
            <Button
              key={step}
              size="lg"
              icon={stepIcons[step]}
              className="grow px-3 sm:grow-0"
              onClick={() => onNote(appointment, step)}
            >
              {t(`steps.${step}`)}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </li>
  );
}

const stepIcons: Record<MarkStep, IconName> = {
  arrive: "user",
  start: "play",
  complete: "checkCircle",
  miss: "alert",
};
