"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { type StaffKind, type SwitchableKind, staffKinds } from "@/lib/core/notifications/kinds";

type Person = { readonly id: string; readonly name: string; readonly specialty: string | null };

type Props = {
  readonly kindsOff: readonly StaffKind[];
  /** What the practice sends nobody of the team. */
  readonly offForAll: readonly SwitchableKind[];
  /** They attend: of their own appointments they always hear. */
  readonly attends: boolean;
  readonly follows: readonly string[];
  readonly others: readonly Person[];
  /** `07:00` */
  readonly agendaAt: string;
  readonly action: BoundAction<null>;
};

export function OwnNoticesForm({ action, others, follows, attends, ...saved }: Props) {
  const t = useTranslations("notices");
  const tk = useTranslations("messageKinds");
  const form = useSavedForm(t("saved"));
  const hintOf = (kind: StaffKind) => {
    if (saved.offForAll.includes(kind)) return t("offForAll");
    return kind === "staff_agenda" ? t("ownAgenda", { time: saved.agendaAt }) : t(`hints.${kind}`);
  };
  return (
    <ActionForm action={action} {...form} className="gap-6">
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
              defaultChecked={!saved.kindsOff.includes(kind)}
            />
          ))}
        </fieldset>
      </Card>
      {others.length > 0 ? (
        <Card title={t("about")} description={t(attends ? "aboutOthers" : "aboutHint")}>
          <fieldset className="flex flex-col gap-2">
            <legend className="sr-only">{t("about")}</legend>
            {others.map(({ id, name, specialty }) => (
              <CheckboxField
                key={id}
                name="follows"
                value={id}
                label={name}
                hint={specialty ?? undefined}
                defaultChecked={follows.includes(id)}
              />
            ))}
          </fieldset>
        </Card>
      ) : null}
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
