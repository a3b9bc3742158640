"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { type StaffKind, type SwitchableKind, staffKinds } from "@/lib/core/notifications/kinds";
import { type Followed, FollowedFields } from "./followed-fields";

type Props = Followed & {
  readonly kindsOff: readonly StaffKind[];
  /** What the practice sends nobody of the team. */
  readonly offForAll: readonly SwitchableKind[];
  /** `07:00` */
  readonly agendaAt: string;
  readonly action: BoundAction<null>;
};

export function OwnNoticesForm({ action, kindsOff, offForAll, agendaAt, ...followed }: Props) {
  const t = useTranslations("notices");
  const tk = useTranslations("messageKinds");
  const form = useSavedForm(t("saved"));
  const hintOf = (kind: StaffKind) => {
    if (offForAll.includes(kind)) return t("offForAll");
    return kind === "staff_agenda" ? t("ownAgenda", { time: agendaAt }) : t(`hints.${kind}`);
  };
  return (
    <ActionForm action={action} {...form} className="gap-6">
      <FollowedFields {...followed} />
      <Card title={t("ownKinds")}>
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">{t("ownKinds")}</legend>
          {staffKinds.map((kind) => (
            <CheckboxField
              key={kind}
              name="on"
              value={kind}
              label={tk(kind)}
              hint={hintOf(kind)}
              defaultChecked={!kindsOff.includes(kind)}
            />
          ))}
        </fieldset>
      </Card>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
