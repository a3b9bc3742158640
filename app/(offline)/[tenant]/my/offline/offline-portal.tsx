"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { VisitorTime } from "@/components/booking/visitor-time";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatDateTime } from "@/lib/format/date-time";
import { regionalLocale } from "@/lib/format/intl-locale";
import { KeptAppointmentPage } from "./kept-appointment-page";
import { KeptList } from "./kept-list";
import { useKeptCopy } from "./use-kept-copy";

/** The portal as it was read the last time: a list, and each appointment behind its id in the address. */
export function OfflinePortal({ slug }: { readonly slug: string }) {
  const [t, tb] = [useTranslations("portalOffline"), useTranslations("booking")];
  const language = useLocale();
  const copy = useKeptCopy(slug);
  const wanted = useWanted();
  if (copy === null) return <p role="status" className="loading loading-spinner" />;
  const again = (
    <a href={`/${slug}/my${wanted ? `/${wanted}` : ""}`} className={buttonClass({ size: "sm" })}>
      {t("again")}
    </a>
  );
  if (!copy) {
    return (
      <div className="mx-auto max-w-md rounded-box bg-base-100 p-6 text-center shadow-xs">
        <Icon name="lock" className="text-3xl text-brand" />
        <h1 className="mt-3 mb-2 text-2xl font-bold">{t("noneTitle")}</h1>
        <p className="mb-5 text-muted">{t("noneBody")}</p>
        {again}
      </div>
    );
  }
  const locale = regionalLocale(language, copy.practice.country);
  const shown = [...copy.ahead, ...copy.past].find(({ id }) => id === wanted);
  const [readMs, { timeZone }] = [Date.parse(copy.readAt), copy.practice];
  return (
    <div className="mx-auto max-w-2xl">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-box bg-warning/15 px-4 py-3">
        <p role="status" className="flex items-center gap-2 font-semibold">
          <Icon name="alert" />
          <span>
            {t("away", { when: formatDateTime(readMs, locale, timeZone) })}
            <VisitorTime
              startMs={readMs}
              {...{ locale, timeZone }}
              label={tb("yourTime")}
              className="block font-medium"
            />
          </span>
        </p>
        {again}
      </div>
      {shown ? (
        <KeptAppointmentPage {...{ slug, locale }} appointment={shown} practice={copy.practice} />
      ) : (
        <KeptList {...{ slug, locale, copy }} />
      )}
    </div>
  );
}

/** The page below the portal that was asked for, as the worker wrote it into the address. */
function useWanted(): string {
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const look = () =>
      setWanted(decodeURIComponent(window.location.hash.slice(1)).split("/")[0] ?? "");
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  return wanted;
}
