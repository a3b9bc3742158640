"use client";

import { useTranslations } from "next-intl";
import { AppointmentCard } from "@/components/appointments/appointment-card";
import type { KeptAppointment, PortalCopy } from "@/lib/core/offline/portal-copy";
import { formatLongDate } from "@/lib/format/date-time";

type Props = { readonly slug: string; readonly locale: string; readonly copy: PortalCopy };

export function KeptList({ slug, locale, copy }: Props) {
  const [t, tp] = [useTranslations("portalOffline"), useTranslations("portal")];
  const { ahead, past, practice } = copy;
  const until = formatLongDate(Date.parse(copy.expiresAt), locale, practice.timeZone);
  return (
    <>
      <h1 className="text-2xl font-bold sm:text-3xl">{tp("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{tp("greeting", { name: copy.name })}</p>
      <Appointments
        title={tp("upcoming")}
        none={tp("noUpcomingTitle")}
        all={ahead}
        {...{ slug, locale }}
      />
      {past.length > 0 ? (
        <div className="mt-10">
          <Appointments title={tp("history")} none="" all={past} {...{ slug, locale }} />
        </div>
      ) : null}
      <p className="mt-10 text-muted text-sm">{t("erased", { until })}</p>
    </>
  );
}

type ListProps = {
  readonly title: string;
  readonly none: string;
  readonly all: readonly KeptAppointment[];
  readonly slug: string;
  readonly locale: string;
};

function Appointments({ title, none, all, slug, locale }: ListProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      {all.length === 0 ? <p className="text-muted">{none}</p> : null}
      <ul className="flex flex-col gap-3">
        {all.map((each) => (
          <li key={each.id}>
            <AppointmentCard
              appointment={each}
              forWhom={each.forWhom}
              href={`/${slug}/my/${each.id}`}
              locale={locale}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
