import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { QueueFrame } from "@/components/queue/queue-frame";
import { QueueLinkOver } from "@/components/queue/queue-link-over";
import { cx } from "@/components/ui/class-names";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { publicPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { liveLinkPropsOf } from "@/lib/live/live-props";
import { loadTurn, type TurnView } from "@/lib/queue/load-turn";

type Props = { readonly params: Promise<{ tenant: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("queue");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** One person's own place in the queue, on their telephone. Without script it is read again every half a minute. */
export default async function TurnPage({ params }: Props) {
  const { tenant: slug, token } = await params;
  const scope = await publicPage(slug);
  const [turn, t, d, locale] = await Promise.all([
    loadTurn(scope, token),
    getTranslations("queue"),
    getTranslations("delays"),
    regionOf(scope),
  ]);
  if (!turn) return <QueueLinkOver tenant={scope.tenant} />;
  const { state, number, professional, room } = turn;
  const name = professional && professionalName(professional);
  const isOver = state === "done" || state === "left";
  return (
    <QueueFrame tenant={scope.tenant}>
      {isOver ? null : (
        <>
          <noscript>
            <meta httpEquiv="refresh" content="30" />
          </noscript>
          <LiveRefresh {...liveLinkPropsOf(scope, token)} rooms={["queue", "agenda"]} />
          <KeepFresh seconds={30} />
        </>
      )}
      <div
        className={cx(
          "flex flex-col items-center gap-3 rounded-box p-6 text-center shadow-xs sm:p-10",
          state === "called" ? "bg-primary text-primary-content" : "bg-base-100",
        )}
      >
        <p className={cx("text-lg", state !== "called" && "text-muted")}>{t("ticket")}</p>
        <p className="text-8xl leading-none font-bold tabular-nums">{number}</p>
        <div role="status" className="mt-2 flex flex-col gap-2">
          <h1 className="text-2xl font-bold text-balance sm:text-3xl">{headline(turn)}</h1>
          {state === "waiting" && turn.about ? (
            <p className="text-2xl font-semibold">{t("about", { time: timeOf(turn.about) })}</p>
          ) : null}
          {state === "waiting" && turn.late ? (
            <p className="font-semibold text-warning-content">
              <span className="rounded-field bg-warning px-3 py-1">
                {d("runningLate", { ...turn.late, time: timeOf(turn.late.resumes) })}
              </span>
            </p>
          ) : null}
          {state === "called" && name ? (
            <p className="text-xl">{t("calledWith", { name })}</p>
          ) : null}
          {state === "called" && room ? (
            <p className="text-xl font-semibold">{t("calledRoom", { room })}</p>
          ) : null}
          {state === "waiting" && name ? <p className="text-muted">{t("with", { name })}</p> : null}
        </div>
        <p className={cx("max-w-sm text-balance", state !== "called" && "text-muted")}>
          {hint(turn)}
        </p>
      </div>
      {isOver ? null : (
        <p className="mt-4 text-center text-sm text-muted">
          {t("updated", { time: formatTime(scope.nowMs, locale, scope.tenant.timeZone) })}
        </p>
      )}
    </QueueFrame>
  );

  function timeOf(iso: string): string {
    return formatMinuteOfDay(parseTimeOfDay(iso.slice(11, 16)) ?? 0, locale);
  }

  function headline({ position }: TurnView): string {
    if (state !== "waiting") return t(state);
    if (position === null) return t("noEstimate");
    return position === 1 ? t("next") : t("position", { position });
  }

  function hint({ position }: TurnView): string {
    switch (state) {
      case "waiting":
        return position === null ? "" : t("aboutHint");
      case "called":
        return t("calledHint");
      case "in_room":
        return t("inRoomHint");
      case "done":
        return t("doneHint");
      case "left":
        return t("leftHint");
    }
  }
}
