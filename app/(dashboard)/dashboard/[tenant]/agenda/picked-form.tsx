import { getTranslations } from "next-intl/server";
import type { PickedUse } from "@/components/agenda/picked-choices";
import { ClientMessages } from "@/components/ui/client-messages";
import type { TenantScope } from "@/db/scope";
import type { CatalogueProfessional } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import { can, mayActOnAll } from "@/lib/core/tenancy/permissions";
import type { LocalDate } from "@/lib/core/time/civil";
import { regionOf } from "@/lib/i18n/region-of";
import { openHoursAction, removeOpeningsAction } from "../hours/actions";
import { addTimeOffAction, removeTimeOffAction } from "../hours/time-off/actions";
import { BlockTimeForm } from "./block-time-form";
import { OpenTimeForm } from "./open-time-form";
import { type PickedTime, untilOf } from "./picked-time";

type Props = {
  readonly scope: TenantScope;
  readonly use: Exclude<PickedUse, "book">;
  readonly picked: PickedTime | undefined;
  /** The day in view. */
  readonly date: LocalDate;
  readonly professionals: readonly CatalogueProfessional[];
  readonly professionalId: string | null;
  readonly closedSearch: string;
};

/** Blocks or opens the time that was picked in the agenda. */
export async function PickedForm({ scope, use, picked, professionals, ...props }: Props) {
  const [t, locale] = await Promise.all([getTranslations("panel"), regionOf(scope)]);
  const { slug, timeZone } = scope.tenant;
  const { closedSearch } = props;
  const people = professionals.map((each) => ({ value: each.id, label: professionalName(each) }));
  const fields = {
    who: props.professionalId ?? people[0]?.value ?? "",
    date: picked?.date ?? props.date,
    start: picked?.time ?? "",
    end: picked ? untilOf(picked) : "",
  };
  return (
    <ClientMessages rooms={["agenda", "panel", "hours", "timeOff"]}>
      {use === "block" ? (
        <BlockTimeForm
          fields={{
            ...fields,
            people: mayActOnAll(scope.actor)
              ? [...people, { value: "everybody", label: t("wholePractice") }]
              : people,
          }}
          closedSearch={closedSearch}
          place={{ locale, timeZone, agendaHref: `/dashboard/${slug}/agenda` }}
          addAction={addTimeOffAction.bind(null, slug)}
          removeAction={removeTimeOffAction.bind(null, slug)}
        />
      ) : (
        <OpenTimeForm
          fields={{ ...fields, people }}
          closedSearch={closedSearch}
          openAction={openHoursAction.bind(null, slug)}
          removeAction={removeOpeningsAction.bind(null, slug)}
        />
      )}
    </ClientMessages>
  );
}

/** What a picked time may become for whoever asks. */
export function pickedUses({ actor }: Pick<TenantScope, "actor">): readonly PickedUse[] {
  return [
    ...(can(actor, "appointment:book") ? (["book"] as const) : []),
    ...(can(actor, "time-off:edit") ? (["block"] as const) : []),
    ...(can(actor, "opening:create") ? (["open"] as const) : []),
  ];
}
