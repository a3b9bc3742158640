"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";
import type { Grants } from "@/lib/team/save-grants";

type Person = {
  readonly id: string;
  /** With title. */
  readonly name: string;
  readonly specialty: string | null;
  readonly active: boolean;
};

type Props = {
  readonly membershipId: string;
  readonly saved: Grants;
  readonly seen: string;
  readonly professionals: readonly Person[];
  readonly homeHref: string;
  readonly action: BoundAction<{ readonly seen: string }>;
};

/** For everybody, those to come too, or only for who is ticked. */
export function GrantsForm({ membershipId, saved, seen, professionals, ...props }: Props) {
  const t = useTranslations("roles");
  const toast = useToast();
  const router = useRouter();
  const unsaved = useUnsavedChanges();
  return (
    <ActionForm
      action={props.action}
      onInput={unsaved.onChanged}
      onSuccess={() => {
        unsaved.onSaved();
        toast("success", t("grantsSaved"));
        router.push(props.homeHref);
      }}
      className="group/grants max-w-3xl"
    >
      <Card>
        <SeenField seen={seen} href={`${props.homeHref}/members/${membershipId}`} />
        <input type="hidden" name="membershipId" value={membershipId} />
        <ChoiceField
          name="attends"
          label={t("attends")}
          required
          defaultValue={saved.attendsAll ? "all" : "some"}
          options={[
            { value: "all", label: t("all"), hint: t("allHint") },
            { value: "some", label: t("some"), hint: t("someHint") },
          ]}
        />
        <fieldset className="mt-6 hidden group-has-[[value=some]:checked]/grants:block">
          <legend className="font-medium">{t("forWhom")}</legend>
          <ul className="mt-2 divide-y divide-base-300">
            {professionals.map(({ id, name, specialty, active }) => (
              <li key={id} className="py-1.5">
                <CheckboxField
                  name="professionalIds"
                  value={id}
                  defaultChecked={saved.professionalIds.includes(id)}
                  label={
                    <>
                      {name}
                      <span className="block text-sm text-muted">
                        {[specialty, active ? null : t("inactive")].filter(Boolean).join(" · ")}
                      </span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </fieldset>
        <SubmitButton className="mt-6">{t("saveGrants")}</SubmitButton>
      </Card>
    </ActionForm>
  );
}
