import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { DeclareForm } from "@/components/booking/declare-form";
import { FilterLinks } from "@/components/booking/filter-links";
import { freeDays } from "@/components/booking/slot-days";
import { SlotPicker } from "@/components/booking/slot-picker";
import { SoonestLink } from "@/components/booking/soonest-link";
import { StepHeader } from "@/components/booking/step-header";
import { VisitorTime } from "@/components/booking/visitor-time";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { isOn } from "@/lib/core/portal/functions";
import { withQuery } from "@/lib/core/search-params";
import { toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { formatDateTime, formatZone } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { declarableRules } from "@/lib/priority/declarable-rules";
import { AddServiceLink } from "./add-service-link";
import { chosenParams, type SettledChoice, stepsFor } from "./choice";
import { chosenSoFar } from "./chosen-so-far";
import { mayAddMore } from "./extras";
import { loadTimes } from "./load-times";
import { bookingHref, declaredIn, placeParam } from "./query";

export async function ChooseTime(choice: SettledChoice) {
  const { scope, team, extras, query } = choice;
  const { slug } = scope.tenant;
  const declared = declaredIn(query.priority);
  const [t, tv, tw, locale, times] = await Promise.all([
    getTranslations("booking"),
    getTranslations("visits"),
    getTranslations("wish"),
    regionOf(scope),
    loadTimes(choice),
  ]);
  if (!times) notFound();
  const declarable = times.hasPriorities ? await declarableRules(scope) : [];
  const { slots, places } = times;
  const asked = places.find((each) => placeParam(each.id) === query.site);
  // Who has chosen a place is not sent to another for a sooner time.
  const soonest = slots.find(({ siteId }) => !asked || siteId === asked.id);
  const place = asked ?? places.find((each) => each.id === soonest?.siteId) ?? places[0];
  const hasPlaces = places.length > 1 || place.id !== null;
  const kept = {
    ...chosenParams(choice),
    priority: query.priority,
  };
  const site = hasPlaces ? placeParam(place.id) : undefined;
  const here = slots.filter(({ siteId }) => siteId === place.id);
  const steps = stepsFor(team);
  return (
    <>
      <StepHeader step={steps - 1} of={steps} title={t("chooseTime")} />
      {query.gone ? (
        <Alert tone="warning" role="status" className="mb-6">
          {t("timeGone")}
        </Alert>
      ) : null}
      <ChoicesSoFar chosen={await chosenSoFar(choice, hasPlaces ? { place } : {})} />
      {mayAddMore(extras) ? (
        <AddServiceLink href={bookingHref(slug, { ...kept, adding: "1" })} />
      ) : null}
      {declarable.length > 0 ? (
        <DeclareForm
          action={`/${slug}/book`}
          kept={{ ...kept, priority: undefined, site: query.site, date: query.date }}
          name="priority"
          legend={t("declare")}
          hint={t("declareHint")}
          submit={t("declareSubmit")}
          choices={declarable.map(({ id, name }) => ({
            ...{ value: id, label: name, isChosen: declared.includes(id) },
          }))}
        />
      ) : null}
      {soonest ? (
        <SoonestLink
          href={bookingHref(slug, {
            ...kept,
            site,
            start: toIso(soonest.startMinute, place.timeZone),
          })}
          when={formatDateTime(toMs(soonest.startMinute), locale, place.timeZone)}
          note={
            <VisitorTime
              startMs={toMs(soonest.startMinute)}
              locale={locale}
              timeZone={place.timeZone}
              label={t("yourTime")}
              className="block text-sm"
            />
          }
          where={hasPlaces ? place.name : null}
        />
      ) : null}
      {places.length > 1 ? (
        <div className="mb-6">
          <FilterLinks
            label={t("choosePlace")}
            asks
            choices={places.map((each) => ({
              label: each.name,
              href: bookingHref(slug, { ...kept, site: placeParam(each.id), date: query.date }),
              isCurrent: each.id === place.id,
            }))}
          />
        </div>
      ) : null}
      <div className="rounded-box bg-base-100 p-4 shadow-xs sm:p-6">
        <SlotPicker
          days={freeDays(here, place.timeZone)}
          locale={locale}
          today={place.today}
          lastDay={place.lastDay}
          wanted={{ date: query.date ?? null, month: query.month ?? null }}
          nothingFree={extras.length > 0 ? tv("noTimes") : undefined}
          timeZone={place.timeZone}
          zoneName={formatZone(scope.nowMs, locale, place.timeZone)}
          hrefOf={({ date, month, time }) =>
            bookingHref(slug, {
              ...kept,
              site,
              date,
              month,
              start: time && toIso(time.startMinute, place.timeZone),
            })
          }
        />
      </div>
      {isOn(scope.tenant, "waitlist") ? (
        <ButtonLink
          href={withQuery(`/${slug}/wait`, {
            service: kept.service,
            professional: kept.professional,
          })}
          variant="quiet"
          icon="clock"
          className="mt-4 text-start"
        >
          {extras.length > 0
            ? tw("nothingFreeFor", { service: choice.service.name })
            : tw("nothingFree")}
        </ButtonLink>
      ) : null}
    </>
  );
}
