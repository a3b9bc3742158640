import { getTranslations } from "next-intl/server";
import type { AppointmentHistoryEntry } from "@/lib/appointments/views";
import { type AppointmentStatus, transition } from "@/lib/core/appointments/status";
import { formatDateTime, formatShortDate, formatTime } from "@/lib/format/date-time";

type Props = {
  readonly history: readonly AppointmentHistoryEntry[];
  /** Whether the client has an e-mail. */
  readonly isReachable: boolean;
  readonly locale: string;
  readonly timeZone: string;
};

/** What happened to an appointment, when, by whom and why; the latest first. */
export async function AppointmentHistory({ history, isReachable, locale, timeZone }: Props) {
  const [t, tp] = [await getTranslations("agenda"), await getTranslations("panel")];
  const tv = await getTranslations("agendaView");
  const clock = (iso: string) => formatTime(Date.parse(iso), locale, timeZone);
  const moment = (iso: string) => formatDateTime(Date.parse(iso), locale, timeZone);
  const titleOf = ({ kind, fromStatus, toStatus }: AppointmentHistoryEntry) => {
    if (kind !== "status_changed") return t(`events.${kind}`);
    if (fromStatus === "cancelled") return tp("uncancelled");
    const status = t(`status.${toStatus}`);
    return wentBack(fromStatus, toStatus) ? t("wentBack", { status }) : status;
  };
  return (
    <section>
      <h3 className="mb-3 font-semibold">{t("history")}</h3>
      <ol className="flex flex-col gap-3 border-s-2 border-base-300 ps-4">
        {history.toReversed().map((entry) => (
          <li key={entry.id}>
            <p className="font-medium">{titleOf(entry)}</p>
            {entry.kind === "rescheduled" && entry.fromStart && entry.toStart ? (
              <p className="text-sm">
                {t("movedFromTo", { from: moment(entry.fromStart), to: moment(entry.toStart) })}
              </p>
            ) : null}
            {isReachable && entry.clientTold !== null ? (
              <p className="text-sm">{tp(entry.clientTold ? "told" : "notTold")}</p>
            ) : null}
            {entry.fromEnd && entry.toEnd ? (
              <p className="text-sm">
                {tv("resizedFromTo", { from: clock(entry.fromEnd), to: clock(entry.toEnd) })}
              </p>
            ) : null}
            {entry.reason ? <p className="text-sm">«{entry.reason}»</p> : null}
            <p className="text-sm text-muted">
              {formatShortDate(Date.parse(entry.at), locale, timeZone)},{" "}
              {formatTime(Date.parse(entry.at), locale, timeZone)} ·{" "}
              {t(`by.${entry.actorKind}`, { name: entry.actorName ?? t("somebody") })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function wentBack(from: AppointmentStatus | null, to: AppointmentStatus): boolean {
  const before = from && transition(from, "undo");
  return before?.ok === true && before.value === to;
}
