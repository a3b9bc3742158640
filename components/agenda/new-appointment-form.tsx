"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ChecksField } from "@/components/ui/checks-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { useToast } from "@/components/ui/toast";
import { useAgendaNavigation } from "./agenda-navigation";
import { appointmentSearch } from "./agenda-query";
import { AlternativeButtons } from "./alternative-buttons";
import type { CalledAction } from "./bound-action";
import { ClientFields } from "./client-fields";
import { DeskWordsFields } from "./desk-words-fields";
import { ExtraServices } from "./extra-services";
import { type FindFirstFree, FirstFreeButton } from "./first-free-button";
import { LengthField } from "./length-field";
import { OutsideHours } from "./outside-hours";
import { OverbookQuestion } from "./overbook-question";
import { RepeatFields } from "./repeat-fields";
import { ReservedNote } from "./reserved-note";
import { SeriesDates } from "./series-dates";
import { type BookableProfessional, type BookableService, ServiceChoice } from "./service-choice";
import { shortMoment } from "./short-moment";
import { TellClient } from "./tell-client";
import type { FindAlike } from "./use-alike";
import type { FoundClient, SearchClients } from "./use-client-search";
import type { FindFreeTimes } from "./use-free-times";
import { type FindVisitTimes, type FirstChoice, useNewAppointment } from "./use-new-appointment";
import { type PreviewSeries, seriesDatesOf } from "./use-series-preview";
import { WantedTimeFields } from "./wanted-time-fields";

type Booked = {
  /** One appointment. */
  readonly id?: string;
  /** Those of a series, or of a visit. */
  readonly appointmentIds?: readonly string[];
  /** Of the first. */
  readonly start: string;
  readonly client: { readonly name: string };
  /** Of a series. */
  readonly count?: number;
};

type Props = {
  readonly services: readonly BookableService[];
  readonly professionals: readonly BookableProfessional[];
  /** Rules of priority that can be ticked. */
  readonly declarable: readonly { readonly id: string; readonly name: string }[];
  /** What the agenda already says: a click on a time, a professional in view. */
  readonly start: Omit<FirstChoice, "clientId"> & {
    readonly client?: FoundClient | undefined;
    readonly reason?: string | null | undefined;
  };
  /** Whether the practice usually tells the client. */
  readonly tellsUsually: boolean | null;
  /** Made for this showing of the form, so that a double click books once. */
  readonly formId: string;
  readonly closedSearch: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly findFreeTimes: FindFreeTimes;
  readonly findVisitTimes: FindVisitTimes;
  readonly findFirstVisit: FindFirstFree;
  readonly findFirstFree: FindFirstFree;
  readonly previewSeries: PreviewSeries;
  readonly searchClients: SearchClients;
  readonly findAlike: FindAlike;
  /** Books one appointment, several that come back, or several services in one visit. */
  readonly actions: Readonly<Record<"one" | "series" | "visit", CalledAction<Booked>>>;
};

/** Books for somebody on the telephone or at the desk. */
export function NewAppointmentForm(props: Props) {
  const { services, professionals, start, locale, timeZone } = props;
  const [t, tp, to, ts, tv] = [
    useTranslations("agenda"),
    useTranslations("panel"),
    useTranslations("overbook"),
    useTranslations("series"),
    useTranslations("visits"),
  ];
  const toast = useToast();
  const pathname = usePathname();
  const { close, go } = useAgendaNavigation();
  const form = useNewAppointment({ ...start, clientId: start.client?.id ?? null }, props, props);
  const [client, setClient] = useState(start.client);
  const { kind, wanted, series, overbook } = form;
  const names = new Map(professionals.map((each) => [each.id, each.name]));
  const rule = form.repeat?.ends === "until" ? "repeat.until" : "repeat.count";

  function tell({ client, start: at, count = 1 }: Booked) {
    const when = shortMoment(at, locale, timeZone);
    if (kind === "series") return ts("booked", { client: client.name, when, count });
    return (kind === "visit" ? tv : t)("booked", { client: client.name, when });
  }

  /** Its own day with it open: the agenda may show another, and whoever reads this may be elsewhere by now. */
  function seeing({ id, appointmentIds, start: at }: Booked) {
    const shownId = id ?? appointmentIds?.[0];
    if (!shownId) return undefined;
    const search = appointmentSearch(props.closedSearch, { id: shownId, date: at.slice(0, 10) });
    return { label: tp("seeBooked"), onAct: () => go(`${pathname}${search}`) };
  }

  return (
    <ActionForm<Booked>
      action={(_previous, input) => props.actions[kind](null, input)}
      fieldOfCode={{
        invalid_phone: "client.phone",
        reason_required: "overbookReason",
        series_too_short: rule,
        series_too_long: rule,
        series_too_far: rule,
      }}
      onFailure={({ detail }) => {
        wanted.refuse(detail);
        overbook.refuse(detail);
        const fresh = seriesDatesOf(detail);
        if (fresh) series.replace(fresh);
      }}
      onSuccess={(booked) => {
        toast("success", tell(booked), seeing(booked));
        close(props.closedSearch);
      }}
    >
      <OutsideHours place="beside-refusal" onChange={form.setOutsideHours} />
      <ReservedNote locale={locale} timeZone={timeZone} />
      <AlternativeButtons
        alternatives={wanted.alternatives}
        names={names}
        locale={locale}
        timeZone={timeZone}
        onChoose={wanted.choose}
      />
      {kind === "one" ? <OverbookQuestion overbook={overbook} kind="book" /> : null}
      <input type="hidden" name="formId" value={props.formId} />
      <ClientFields
        search={props.searchClients}
        client={start.client}
        findAlike={props.findAlike}
        onClient={(chosen) => {
          setClient(chosen ?? undefined);
          form.setClientId(chosen?.id ?? null);
        }}
      />
      <ServiceChoice
        services={services}
        professionals={professionals}
        part={form.first}
        onPart={form.chooseFirst}
        prefix={kind === "visit" ? "parts.0." : ""}
        labels={{ service: t("service"), professional: t("professional") }}
      />
      {form.hasLength ? <LengthField length={form.length} /> : null}
      {kind === "series" ? null : (
        <ExtraServices
          services={services}
          professionals={professionals}
          extras={form.extras}
          onExtras={form.setExtras}
        />
      )}
      {props.declarable.length > 0 ? (
        <ChecksField
          name="declared"
          label={t("priority")}
          options={props.declarable.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={form.setDeclared}
        />
      ) : null}
      <FirstFreeButton find={form.findFirst} isOpen={!form.askedServiceId} onFound={wanted.offer} />
      <WantedTimeFields
        wanted={wanted}
        serviceId={form.askedServiceId}
        find={form.find}
        locale={locale}
      />
      {kind === "visit" ? null : (
        <RepeatFields
          repeat={form.repeat}
          onRepeat={form.setRepeat}
          date={wanted.date}
          problem={series.problem}
          locale={locale}
        />
      )}
      {kind === "series" ? (
        <SeriesDates look={series} kind="book" names={names} locale={locale} timeZone={timeZone} />
      ) : null}
      <TextareaField
        name="reason"
        label={t("reason")}
        rows={2}
        maxLength={500}
        defaultValue={start.reason ?? ""}
      />
      <DeskWordsFields />
      <OutsideHours place="among-fields" onChange={form.setOutsideHours} />
      <TellClient email={client ? client.email : undefined} isUsual={props.tellsUsually} />
      <SubmitButton block size="lg">
        {kind === "one" && (overbook.isChosen ? to : t)("book")}
        {kind === "series" && ts("book")}
        {kind === "visit" && tv("bookDesk")}
      </SubmitButton>
    </ActionForm>
  );
}
