import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { SlotAlternatives } from "@/components/booking/slot-alternatives";
import { StepHeader } from "@/components/booking/step-header";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { professionalName } from "@/lib/core/professional-name";
import { toMs } from "@/lib/core/time/epoch";
import { parseIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { formatLongDate, formatTime, formatZone } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { bookAppointmentAction } from "./actions";
import { type SettledChoice, stepsFor } from "./choice";
import { chosenPlace } from "./chosen-place";
import { chosenSoFar } from "./chosen-so-far";
import { leaveIfPointless } from "./leave-if-pointless";
import { bookingHref, declaredIn } from "./query";

export async function GiveDetails({ start, ...choice }: SettledChoice & { start: string }) {
  const { scope, service, team, professional, query } = choice;
  const { slug, clientCancelNoticeHours, requiresAcceptance } = scope.tenant;
  const kept = {
    ...{ service: service.id, professional: professional?.id ?? "any" },
    ...{ site: query.site, priority: query.priority },
  };
  const instant = parseIso(start);
  if (!instant.ok) redirect(bookingHref(slug, { ...kept, date: query.date }));
  await leaveIfPointless(choice, instant.value);
  const place = await chosenPlace(choice);
  const [t, locale, chosen] = await Promise.all([
    getTranslations("booking"),
    regionOf(scope),
    chosenSoFar(choice, query.site ? place : undefined),
  ]);
  const { timeZone } = place;
  const startMs = toMs(instant.value);
  const steps = stepsFor(team);
  const when = {
    icon: "calendar" as const,
    label: t("dateAndTime"),
    value: `${formatLongDate(startMs, locale, timeZone)}, ${formatTime(startMs, locale, timeZone)}`,
    note: formatZone(startMs, locale, timeZone),
    href: bookingHref(slug, { ...kept, date: localDateOf(instant.value, timeZone) }),
  };
  return (
    <div className="mx-auto max-w-2xl">
      <StepHeader step={steps} of={steps} title={t("yourDetails")} />
      <ChoicesSoFar chosen={[...chosen, when]} />
      <div className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <ActionForm
          action={bookAppointmentAction.bind(null, slug)}
          fieldOfCode={{ invalid_phone: "client.phone" }}
        >
          <input type="hidden" name="formId" value={randomUUID()} />
          <input type="hidden" name="serviceId" value={service.id} />
          <input type="hidden" name="professionalId" value={kept.professional} />
          {query.site ? <input type="hidden" name="siteId" value={query.site} /> : null}
          <input type="hidden" name="start" value={start} />
          {declaredIn(query.priority).map((id) => (
            <input key={id} type="hidden" name="declared" value={id} />
          ))}
          <SlotAlternatives
            name="alternative"
            label={t("alternatives")}
            hint={t("alternativesHint")}
            locale={locale}
            timeZone={timeZone}
            site={query.site}
            names={
              team.length > 1
                ? Object.fromEntries(team.map((each) => [each.id, professionalName(each)]))
                : {}
            }
          />
          <TextField
            name="client.name"
            label={t("name")}
            autoComplete="name"
            required
            minLength={2}
            maxLength={120}
          />
          <TextField
            name="client.email"
            type="email"
            label={t("email")}
            hint={t("emailHint")}
            autoComplete="email"
            inputMode="email"
            required
            maxLength={254}
          />
          <TextField
            name="client.phone"
            type="tel"
            label={t("phone")}
            autoComplete="tel"
            inputMode="tel"
            required
            maxLength={32}
          />
          <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={500} />
          <p className="text-muted">
            {requiresAcceptance ? `${t("acceptanceNote")} ` : ""}
            {t("policyNote", { hours: clientCancelNoticeHours })}
          </p>
          <SubmitButton size="lg" block>
            {t("confirm")}
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
