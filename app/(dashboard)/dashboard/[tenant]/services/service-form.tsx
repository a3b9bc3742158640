"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { DetailFields } from "./detail-fields";
import { EssentialFields } from "./essential-fields";
import type { GiverOption } from "./giver-fields";
import { LimitFields } from "./limit-fields";
import { ReminderFields } from "./reminder-fields";
import { rulesSentence } from "./rules-sentence";
import type { KindOption, ServiceFacts } from "./service-facts";
import { SpaceFields } from "./space-fields";
import { TimeFields } from "./time-fields";
import { savedRules, typedRules } from "./typed-rules";

type Props = {
  /** Left out for a new one. */
  readonly saved?: { readonly id: string; readonly seen: string; readonly href: string };
  readonly service: ServiceFacts;
  readonly professionals: readonly GiverOption[];
  readonly kinds: readonly KindOption[];
  /** Already used somewhere, to choose from. */
  readonly specialties: readonly string[];
  readonly currency: string;
  /** When the practice reminds, in hours before the start. */
  readonly usualReminderHours: readonly number[];
  readonly roomsHref: string;
  readonly action: BoundAction<{ readonly id: string }>;
};

export function ServiceForm({ saved, service, action, ...rest }: Props) {
  const t = useTranslations("services");
  const form = useSavedForm(t("saved"));
  const [rules, setRules] = useState(() => savedRules(service, rest));
  return (
    <ActionForm
      action={action}
      onInput={(event) => {
        form.onInput();
        setRules(typedRules(new FormData(event.currentTarget), rest));
      }}
      onSuccess={form.onSuccess}
      className="gap-6"
    >
      {saved ? (
        <>
          <input type="hidden" name="serviceId" value={saved.id} />
          <SeenField seen={saved.seen} href={saved.href} />
        </>
      ) : null}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,48rem)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <EssentialFields service={service} {...rest} />
          <DetailFields {...service} specialties={rest.specialties} />
          <TimeFields service={service} />
          <LimitFields service={service} />
          <ReminderFields
            reminderHours={service.reminderHours}
            usualHours={rest.usualReminderHours}
          />
          <SpaceFields service={service} kinds={rest.kinds} roomsHref={rest.roomsHref} />
        </div>
        <div className="flex flex-col gap-4 xl:sticky xl:top-6">
          <Card title={t("saysTitle")}>
            <p role="status">{rulesSentence(t, rules) ?? t("saysUnknown")}</p>
            <CheckboxField
              name="active"
              label={t("active")}
              hint={t("activeHint")}
              defaultChecked={service.active}
              className="mt-5"
            />
            <SubmitButton block className="mt-5">
              {saved ? t("save") : t("addThis")}
            </SubmitButton>
          </Card>
        </div>
      </div>
    </ActionForm>
  );
}
