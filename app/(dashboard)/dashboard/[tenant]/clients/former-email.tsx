"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { useFormState } from "@/components/ui/form-state";

/** By what it is asked. */
export const formerEmailQuestions = ["former_email"];

type Left = {
  readonly before: string;
  readonly after: string | null;
  readonly isOpen: boolean;
  readonly told: number;
};

/** What becomes of what went to an e-mail that is being corrected: asked before it is. */
export function FormerEmail() {
  const t = useTranslations("clients");
  const { code, detail } = useFormState();
  if (code !== "former_email") return null;
  const { before, after, isOpen, told } = detail as Left;
  return (
    <fieldset className="flex flex-col gap-2 rounded-box bg-base-200 p-4">
      <legend className="contents">
        <span className="font-semibold wrap-anywhere">{t("formerEmail", { email: before })}</span>
      </legend>
      <input type="hidden" name="askedOfFormer" value={after ?? "-"} />
      {isOpen ? (
        <CheckboxField
          name="closesLinks"
          label={t("closesLinks")}
          hint={t("closesLinksHint")}
          defaultChecked
        />
      ) : null}
      {after ? (
        <CheckboxField
          name="tellsAgain"
          label={
            <span className="wrap-anywhere">
              {t(told > 0 ? "tellsAgain" : "sendsLink", { email: after, count: told })}
            </span>
          }
          defaultChecked
        />
      ) : null}
    </fieldset>
  );
}
