import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TenantTheme } from "@/components/brand/tenant-theme";
import { LiveRefresh } from "@/components/live/live-refresh";
import { QueueLinkOver } from "@/components/queue/queue-link-over";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { publicPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { liveLinkPropsOf } from "@/lib/live/live-props";
import { loadScreen } from "@/lib/queue/load-screen";

type Props = { readonly params: Promise<{ tenant: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("queue");
  return { title: t("screenTitle"), robots: { index: false, follow: false } };
}

/** The waiting room's screen: who is called now, who is next, in letters that are read from the last row. */
export default async function ScreenPage({ params }: Props) {
  const { tenant: slug, token } = await params;
  const scope = await publicPage(slug);
  const [screen, t, d, locale] = await Promise.all([
    loadScreen(scope, token),
    getTranslations("queue"),
    getTranslations("delays"),
    regionOf(scope),
  ]);
  const { tenant, nowMs } = scope;
  if (!screen) return <QueueLinkOver tenant={tenant} />;
  const { called, moreCalled, next, moreWaiting } = screen;
  const [isCrowded, isLong] = [called.length > inOneColumn.called, next.length > inOneColumn.next];
  const timeOf = (iso: string) => formatMinuteOfDay(parseTimeOfDay(iso.slice(11, 16)) ?? 0, locale);
  return (
    <TenantTheme brand={tenant.brand} className="flex flex-col text-[clamp(1rem,1.25vw,2.5rem)]">
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
      <LiveRefresh {...liveLinkPropsOf(scope, token)} rooms={["queue", "agenda"]} />
      <KeepFresh seconds={15} />
      <header className="flex items-center justify-between gap-6 border-b-4 border-accent bg-base-100 px-[2.5vw] py-[1.5vw]">
        <div className="flex min-w-0 items-center gap-4">
          <Avatar
            name={tenant.name}
            imageUrl={tenant.brand.logoUrl}
            ratio={tenant.brand.logoRatio}
            isLogo
          />
          <h1 className="min-w-0 text-[1.6em] leading-tight font-bold">{tenant.name}</h1>
        </div>
        <p className="shrink-0 text-[1.5em] font-bold sm:text-[2.2em]">
          {formatTime(nowMs, locale, tenant.timeZone)}
        </p>
      </header>
      {screen.late.length > 0 ? (
        <ul className="flex flex-wrap justify-center gap-x-[2.5vw] bg-warning px-[2.5vw] py-[0.6vw] text-[1.4em] font-semibold text-warning-content">
          {screen.late.map(({ professional, ...late }) => (
            <li key={professional?.name}>
              {d("runningLateOf", {
                ...late,
                name: professional ? professionalName(professional) : "",
                time: timeOf(late.resumes),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)] gap-[2.5vw] p-[2.5vw] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
      >
        <section aria-labelledby="called" aria-live="polite" className="flex flex-col gap-[1.2vw]">
          <h2 id="called" className="text-[1.6em] font-semibold">
            {t("nowCalled")}
          </h2>
          {called.length === 0 ? (
            <p className="grid flex-1 place-items-center rounded-box bg-base-100 p-8 text-center text-[1.8em] text-muted">
              {t("nobodyCalled")}
            </p>
          ) : (
            <ul
              className={cx(
                "grid flex-1 grid-cols-[minmax(0,1fr)] gap-[1.2vw]",
                isCrowded && "sm:grid-cols-[repeat(2,minmax(0,1fr))]",
              )}
            >
              {called.map(({ number, initials, professional, room }, index) => (
                <li
                  key={number}
                  className={cx(
                    "flex items-center gap-[2vw] rounded-box px-[2.5vw] shadow-xs",
                    isCrowded ? "py-[0.6vw]" : "py-[1.2vw]",
                    index === 0
                      ? "col-span-full bg-primary text-primary-content"
                      : "bg-base-100 text-base-content",
                  )}
                >
                  <span
                    className={cx(
                      "leading-none font-bold tabular-nums",
                      index > 0 && (isCrowded ? "text-[2.6em]" : "text-[3.4em]"),
                      index === 0 && (isCrowded ? "text-[8em]" : "text-[11em]"),
                    )}
                  >
                    {number}
                  </span>
                  <span
                    className={cx(
                      "min-w-0",
                      index > 0 && isCrowded && "text-[0.8em] leading-tight sm:[&>*]:line-clamp-1",
                    )}
                  >
                    {initials ? (
                      <span
                        className={cx(
                          "block leading-tight font-bold",
                          index === 0 ? "text-[3em]" : "text-[1.8em]",
                        )}
                      >
                        {initials}
                      </span>
                    ) : null}
                    {room ? <span className="block text-[1.7em] font-semibold">{room}</span> : null}
                    {professional ? (
                      <span className="block text-[1.7em] break-words">
                        {t("withShort", { name: professionalName(professional) })}
                      </span>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {moreCalled > 0 ? (
            <p className="text-[1.2em] text-muted">{t("more", { count: moreCalled })}</p>
          ) : null}
        </section>
        <section aria-labelledby="next" className="flex flex-col gap-[1.2vw]">
          <h2 id="next" className="text-[1.6em] font-semibold">
            {t("nextOnes")}
          </h2>
          {next.length === 0 ? (
            <p className="text-[1.3em] text-muted">{t("nobodyWaits")}</p>
          ) : (
            <ol
              className={cx(
                "grid gap-[0.8vw]",
                isLong && "grid-flow-col grid-cols-[repeat(2,minmax(0,1fr))] grid-rows-6",
              )}
            >
              {next.map(({ number, initials, about }) => (
                <li
                  key={number}
                  className={cx(
                    "flex items-baseline justify-between gap-[0.8vw] rounded-box bg-base-100 py-[0.7vw] shadow-xs",
                    isLong ? "px-[1vw] text-[0.8em]" : "px-[1.5vw]",
                  )}
                >
                  <span className="text-[2.2em] leading-tight font-bold tabular-nums">
                    {number}
                    {initials ? <span className="ms-[0.4em] font-semibold">{initials}</span> : null}
                  </span>
                  {about ? (
                    <span className="text-[1.3em] whitespace-nowrap text-muted">
                      {timeOf(about)}
                    </span>
                  ) : null}
                </li>
              ))}
            </ol>
          )}
          {moreWaiting > 0 ? (
            <p className="text-[1.2em] text-muted">{t("more", { count: moreWaiting })}</p>
          ) : null}
        </section>
      </main>
    </TenantTheme>
  );
}

/** So many stand below each other on a television; more share the width. */
const inOneColumn = { called: 4, next: 6 };
