import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { HeldTime } from "@/components/booking/held-time";
import { SlotAlternatives } from "@/components/booking/slot-alternatives";
import { StepHeader } from "@/components/booking/step-header";
import { VisitorTime } from "@/components/booking/visitor-time";
import { IntakeFields } from "@/components/intake/intake-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { asksForTexts } from "@/lib/channels/load-asks";
import { isNeeded } from "@/lib/core/clients/contact-needs";
import { neededOf } from "@/lib/core/clients/needed-of";
import { professionalName } from "@/lib/core/professional-name";
import { toMs } from "@/lib/core/time/epoch";
import { parseIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { formatLongDate, formatTime, formatZone } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadIntake } from "@/lib/intake/load-intake";
import { bookAppointmentAction, bookVisitAction } from "./actions";
import { chosenParams, partsOf, type SettledChoice, stepsFor } from "./choice";
import { chosenPlace } from "./chosen-place";
import { chosenSoFar } from "./chosen-so-far";
import { ContactFields } from "./contact-fields";
import { heldTexts } from "./held-texts";
import { HumanFields } from "./human-fields";
import { KnownPerson } from "./known-person";
import { leaveIfPointless } from "./leave-if-pointless";
import { visitStarts } from "./load-times";
import { policySentence } from "./policy-sentence";
import { portalPerson } from "./portal-person";
import { bookingHref, declaredIn } from "./query";
import { rememberedPerson } from "./remembered";
import { WantedServices, wantedServices } from "./wanted-services";

export async function GiveDetails({ start, ...choice }: SettledChoice & { start: string }) {
  const { scope, team, extras, query } = choice;
  const { slug, requiresAcceptance, confirmsEmail } = scope.tenant;
  const contactNeeds = neededOf(scope.tenant);
  const kept = {
    ...chosenParams(choice),
    ...{ site: query.site, priority: query.priority },
  };
  const instant = parseIso(start);
  if (!instant.ok) redirect(bookingHref(slug, { ...kept, date: query.date }));
  await leaveIfPointless(choice, instant.value);
  const place = await chosenPlace(choice);
  const [t, tv, locale, remembered, own, intake, policy, starts, texted] = await Promise.all([
    getTranslations("booking"),
    getTranslations("visits"),
    regionOf(scope),
    rememberedPerson(scope),
    portalPerson(scope),
    loadIntake(
      scope,
      partsOf(choice).map(({ serviceId }) => serviceId),
    ),
    policySentence(scope.tenant),
    visitStarts(choice, instant.value),
    asksForTexts(scope),
  ]);
  // Whose portal is open is here now; whom the device remembers may have another e-mail since.
  const known = own?.person ?? remembered;
  const { timeZone } = place;
  const startMs = toMs(instant.value);
  const chosen = await chosenSoFar(choice, {
    ...(query.site ? { place } : {}),
    times: starts.map((minute) => formatTime(toMs(minute), locale, timeZone)),
  });
  const steps = stepsFor(team);
  const when = {
    icon: "calendar" as const,
    label: t("dateAndTime"),
    value: `${formatLongDate(startMs, locale, timeZone)}, ${formatTime(startMs, locale, timeZone)}`,
    note: (
      <>
        {formatZone(startMs, locale, timeZone)}
        <VisitorTime
          startMs={startMs}
          locale={locale}
          timeZone={timeZone}
          label={t("yourTime")}
          className="block font-medium text-base-content"
        />
      </>
    ),
    href: bookingHref(slug, { ...kept, date: localDateOf(instant.value, timeZone) }),
  };
  return (
    <div className="mx-auto max-w-2xl">
      <StepHeader step={steps} of={steps} title={t("yourDetails")} />
      <ChoicesSoFar chosen={[...chosen, when]} />
      <div className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        {remembered && !own ? <KnownPerson slug={slug} name={remembered.name} /> : null}
        <ActionForm
          action={
            extras.length > 0
              ? bookVisitAction.bind(null, slug)
              : bookAppointmentAction.bind(null, slug)
          }
          fieldOfCode={fieldOfCode}
          tellsAll
        >
          <input type="hidden" name="formId" value={randomUUID()} />
          <HumanFields scope={scope} />
          <WantedServices choice={choice} />
          {query.site ? <input type="hidden" name="siteId" value={query.site} /> : null}
          <input type="hidden" name="start" value={start} />
          {declaredIn(query.priority).map((id) => (
            <input key={id} type="hidden" name="declared" value={id} />
          ))}
          <HeldTime
            slug={slug}
            wanted={{
              ...wantedServices(choice),
              ...{ start, siteId: query.site, declared: declaredIn(query.priority) },
            }}
            texts={await heldTexts(scope)}
          />
          <SlotAlternatives
            name="alternative"
            label={t("alternatives")}
            hint={t("alternativesHint")}
            locale={locale}
            timeZone={timeZone}
            yourTime={t("yourTime")}
            site={query.site}
            names={
              team.length > 1
                ? Object.fromEntries(team.map((each) => [each.id, professionalName(each)]))
                : {}
            }
          />
          <ContactFields
            // Fields that were filled in by whoever was known begin empty again.
            key={own ? "own" : remembered ? "known" : "new"}
            needs={contactNeeds}
            known={known}
            isRemembered={remembered !== undefined}
            people={own?.people ?? []}
            whom={query.whom}
            texter={texted ? scope.tenant.name : undefined}
          />
          <IntakeFields {...intake} />
          <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={500} />
          <p className="text-muted">
            {confirmsEmail
              ? `${t("confirmNote")} `
              : requiresAcceptance
                ? `${t(isNeeded(contactNeeds, "email") ? "acceptanceNote" : "acceptanceNoteEither")} `
                : ""}
            {policy}
          </p>
          <SubmitButton size="lg" block>
            {extras.length > 0 ? tv("book") : t("confirm")}
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}

/** What only the verb can find wrong, told where it is mended. */
const fieldOfCode = {
  invalid_phone: "client.phone",
  email_needed: "client.email",
  phone_needed: "client.phone",
  reach_needed: "client.email",
};
