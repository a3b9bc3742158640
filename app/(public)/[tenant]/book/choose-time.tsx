import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { freeDays } from "@/components/booking/slot-days";
import { SlotPicker } from "@/components/booking/slot-picker";
import { StepHeader } from "@/components/booking/step-header";
import { Alert } from "@/components/ui/alert";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { toIso } from "@/lib/core/time/iso";
import { formatZone } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { type SettledChoice, stepsFor } from "./choice";
import { chosenSoFar } from "./chosen-so-far";
import { bookingHref } from "./query";

export async function ChooseTime(choice: SettledChoice) {
  const { scope, service, team, professional, query } = choice;
  const { slug, timeZone } = scope.tenant;
  const [t, locale, times] = await Promise.all([
    getTranslations("booking"),
    regionOf(scope),
    loadBookingTimes(scope, {
      serviceId: service.id,
      professionalId: professional?.id ?? "any",
    }),
  ]);
  if (!times) notFound();
  const kept = { service: service.id, professional: professional?.id ?? "any" };
  const steps = stepsFor(team);
  return (
    <>
      <StepHeader step={steps - 1} of={steps} title={t("chooseTime")} />
      {query.gone ? (
        <Alert tone="warning" role="status" className="mb-6">
          {t("timeGone")}
        </Alert>
      ) : null}
      <ChoicesSoFar chosen={await chosenSoFar(choice)} />
      <div className="rounded-box bg-base-100 p-4 shadow-xs sm:p-6">
        <SlotPicker
          days={freeDays(times.slots, timeZone)}
          locale={locale}
          today={times.today}
          lastDay={times.lastDay}
          wanted={{ date: query.date ?? null, month: query.month ?? null }}
          zoneName={formatZone(scope.nowMs, locale, timeZone)}
          hrefOf={({ date, month, time }) =>
            bookingHref(slug, {
              ...kept,
              date,
              month,
              start: time && toIso(time.startMinute, timeZone),
            })
          }
        />
      </div>
    </>
  );
}
