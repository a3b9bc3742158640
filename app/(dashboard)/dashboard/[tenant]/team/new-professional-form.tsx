"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";
import type { AvailabilityMode } from "@/lib/core/scheduling/context";
import { ModeField } from "./mode-field";
import type { GivableService, ProfileFacts } from "./profile-facts";
import { ProfileFields } from "./profile-fields";
import { ServiceFields } from "./service-fields";

type Props = {
  readonly services: readonly GivableService[];
  readonly currency: string;
  readonly action: BoundAction<{
    readonly id: string;
    readonly availabilityMode: AvailabilityMode;
  }>;
};

const nobodyYet: ProfileFacts = {
  ...{ name: "", title: null, specialty: null, licenceNumber: null, biography: null },
  ...{ fee: "", availabilityMode: "by_schedule", serviceIds: [] },
};

export function NewProfessionalForm({ services, currency, action }: Props) {
  const t = useTranslations("team");
  const unsaved = useUnsavedChanges();
  const [mode, setMode] = useState<AvailabilityMode>(nobodyYet.availabilityMode);
  return (
    <ActionForm action={action} onInput={unsaved.onChanged} className="max-w-3xl gap-6">
      <ProfileFields profile={nobodyYet} currency={currency} />
      <ServiceFields services={services} chosen={nobodyYet.serviceIds} />
      <Card title={t("availability")}>
        <ModeField saved={nobodyYet.availabilityMode} onChange={setMode} />
        <p className="mt-5 text-muted">{t("hoursNext")}</p>
      </Card>
      <SubmitButton>{mode === "by_hand" ? t("addThisByHand") : t("addThis")}</SubmitButton>
    </ActionForm>
  );
}
