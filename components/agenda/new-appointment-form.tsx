"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { useToast } from "@/components/ui/toast";
import type { LocalDate } from "@/lib/core/time/civil";
import { useAgendaNavigation } from "./agenda-navigation";
import { AlternativeButtons } from "./alternative-buttons";
import type { BoundAction } from "./bound-action";
import { ClientFields } from "./client-fields";
import { OutsideHours } from "./outside-hours";
import { shortMoment } from "./short-moment";
import type { FoundClient, SearchClients } from "./use-client-search";
import type { FindFreeTimes } from "./use-free-times";
import { useWantedTime } from "./use-wanted-time";
import { WantedTimeFields } from "./wanted-time-fields";

export type BookableService = {
  readonly id: string;
  readonly name: string;
  readonly durationMinutes: number;
};

export type BookableProfessional = {
  readonly id: string;
  readonly name: string;
  readonly serviceIds: readonly string[];
};

type Booked = { readonly start: string; readonly client: { readonly name: string } };

type Props<T extends Booked> = {
  readonly services: readonly BookableService[];
  readonly professionals: readonly BookableProfessional[];
  /** What the agenda already says: a click on a time, a professional in view. */
  readonly start: {
    readonly date: LocalDate;
    readonly time: string;
    readonly professionalId: string | null;
    readonly serviceId?: string | undefined;
    readonly client?: FoundClient | undefined;
  };
  /** Made for this showing of the form, so that a double click books once. */
  readonly formId: string;
  readonly closedSearch: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly findFreeTimes: FindFreeTimes;
  readonly searchClients: SearchClients;
  readonly action: BoundAction<T>;
};

/** Books for somebody on the telephone or at the desk. */
export function NewAppointmentForm<T extends Booked>(props: Props<T>) {
  const { services, professionals, start, locale, timeZone } = props;
  const t = useTranslations("agenda");
  const toast = useToast();
  const { close } = useAgendaNavigation();
  const wanted = useWantedTime({
    date: start.date,
    time: start.time,
    professionalId: start.professionalId ?? onlyOf(professionals) ?? "any",
  });
  const [serviceId, setServiceId] = useState(
    () => start.serviceId ?? firstServiceOf(props, start.professionalId) ?? "",
  );
  const givers = professionals.filter((each) => !serviceId || each.serviceIds.includes(serviceId));

  function chooseService(id: string) {
    setServiceId(id);
    const stays = professionals.find((each) => each.id === wanted.professionalId);
    if (stays?.serviceIds.includes(id)) return;
    wanted.want({ professionalId: onlyOf(professionals) ?? "any" });
  }

  return (
    <ActionForm
      action={props.action}
      onFailure={({ detail }) => wanted.refuse(detail)}
      onSuccess={(booked) => {
        const when = shortMoment(booked.start, locale, timeZone);
        toast("success", t("booked", { client: booked.client.name, when }));
        close(props.closedSearch);
      }}
    >
      <OutsideHours place="beside-refusal" />
      <AlternativeButtons
        alternatives={wanted.alternatives}
        names={new Map(professionals.map((each) => [each.id, each.name]))}
        locale={locale}
        timeZone={timeZone}
        onChoose={wanted.choose}
      />
      <input type="hidden" name="formId" value={props.formId} />
      <ClientFields search={props.searchClients} client={start.client} />
      <SelectField
        name="serviceId"
        label={t("service")}
        required
        placeholder={t("chooseService")}
        value={serviceId}
        onChange={(event) => chooseService(event.target.value)}
        options={services.map(({ id, name, durationMinutes }) => ({
          value: id,
          label: `${name} · ${t("minutes", { count: durationMinutes })}`,
        }))}
      />
      <SelectField
        name="professionalId"
        label={t("professional")}
        required
        value={wanted.professionalId}
        onChange={(event) => wanted.want({ professionalId: event.target.value })}
        options={[
          ...(professionals.length > 1 ? [{ value: "any", label: t("anyone") }] : []),
          ...givers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <WantedTimeFields
        wanted={wanted}
        serviceId={serviceId}
        find={props.findFreeTimes}
        locale={locale}
        timeZone={timeZone}
      />
      <TextareaField name="reason" label={t("reason")} rows={2} maxLength={500} />
      <OutsideHours place="among-fields" />
      <SubmitButton block size="lg">
        {t("book")}
      </SubmitButton>
    </ActionForm>
  );
}

function onlyOf(professionals: readonly BookableProfessional[]): string | undefined {
  return professionals.length === 1 ? professionals[0]?.id : undefined;
}

/** The only service there is, or the only one that the professional in view gives. */
function firstServiceOf(
  { services, professionals }: Pick<Props<Booked>, "services" | "professionals">,
  professionalId: string | null,
): string | undefined {
  const given = professionals.find((each) => each.id === professionalId)?.serviceIds;
  const possible = services.filter((service) => !given || given.includes(service.id));
  return possible.length === 1 ? possible[0]?.id : undefined;
}
