import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Alert } from "@/components/ui/alert";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { loadDelays } from "@/lib/delays/load-delays";
import { loadPreview } from "@/lib/delays/load-preview";
import { delayInput } from "@/lib/delays/schema";
import type { DelayView } from "@/lib/delays/views";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { loadDesk } from "@/lib/queue/load-desk";
import { deskHref } from "../query";
import { announceDelayAction } from "./actions";
import { AnnounceForm } from "./announce-form";
import { AskHow } from "./ask-how";
import { DelayCard } from "./delay-card";
import { askedOf, lateQuery, modeOf } from "./query";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delays");
  return { title: t("title") };
}

/** Who runs late and by how much; whom it reaches is seen at once, adjusted, and announced with one button. */
export default async function LatePage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "delay:announce");
  const given = await searchParams;
  const { country } = scope.tenant;
  const [desk, delays, t, errors, locale] = await Promise.all([
    loadDesk(scope),
    loadDelays(scope),
    getTranslations("delays"),
    getTranslations("errors"),
    regionOf(scope),
  ]);
  const professionals = desk.professionals
    .filter(({ id }) => mayActOnProfessional(scope.actor, id))
    .map((each) => ({ ...each, fullName: professionalName(each) }));
  const ofToday = professionals.filter((each) => each.attendsToday || each.waiting > 0);
  const choices = ofToday.length > 0 ? ofToday : professionals;
  const query = lateQuery(given);
  const chosen =
    choices.find(({ id }) => id === query.professional) ??
    (choices.length === 1 ? choices[0] : undefined);
  const wanted = { ...query, professional: chosen?.id };
  const asked = delayInput.safeParse(askedOf(wanted));
  const preview = asked.success ? await loadPreview(scope, asked.data) : undefined;
  const problem = askedOf(wanted) && !asked.success ? asked.error.issues[0]?.message : undefined;
  const refusal = preview?.ok === false ? preview.code : problem;
  return (
    <ClientMessages rooms={["delays", "desk", "errors"]}>
      <LiveRefresh {...livePropsOf(scope)} rooms={["queue", "agenda"]} />
      <KeepFresh seconds={60} />
      <PageHeader
        title={t("title")}
        description={t("intro")}
        back={{ href: deskHref(slug, { professional: chosen?.id ?? null }), label: t("toDesk") }}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {delays.filter(isShownFirst).map(cardOf)}
        {choices.length === 0 ? (
          <EmptyState icon="checkCircle" title={t("nobodyTitle")}>
            {t("nobodyBody")}
          </EmptyState>
        ) : (
          <AskHow slug={slug} query={wanted} professionals={choices} mode={modeOf(wanted)} />
        )}
        {refusal ? (
          <Alert tone="error" role="alert">
            {errors.has(refusal as never) ? errors(refusal as never) : errors("invalid_input")}
          </Alert>
        ) : null}
        {asked.success && preview?.ok ? (
          <AnnounceForm
            action={announceDelayAction.bind(null, slug)}
            preview={preview.value}
            asked={wanted}
            mode={modeOf(wanted)}
            slug={slug}
            locale={locale}
          />
        ) : null}
        {delays.every(isShownFirst) ? null : (
          <details>
            <summary className="link inline-flex min-h-11 cursor-pointer items-center">
              {t("earlier")}
            </summary>
            <div className="flex flex-col gap-4 pt-2">
              {delays.filter((each) => !isShownFirst(each)).map(cardOf)}
            </div>
          </details>
        )}
      </div>
    </ClientMessages>
  );

  /** What holds, what was just done, and what somebody still has to call about. */
  function isShownFirst({ id, isOpen, isUndone, notices }: DelayView): boolean {
    const isOwed = notices.some(({ reach, isTold }) => reach === "call" && !isTold);
    return isOpen || id === firstOf(given.done) || (isOwed && !isUndone);
  }

  function cardOf(delay: DelayView) {
    const isNew = delay.id === firstOf(given.done);
    return <DelayCard key={delay.id} {...{ slug, delay, locale, isNew }} country={country} />;
  }
}
