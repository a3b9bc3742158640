"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";

type Props = {
  readonly description: string | null;
  readonly specialty: string | null;
  /** Already used somewhere, to choose from. */
  readonly specialties: readonly string[];
};

export function DetailFields({ description, specialty, specialties }: Props) {
  const t = useTranslations("services");
  return (
    <Disclosure title={t("details")} hint={t("detailsHint")} isOpen={description !== null}>
      <div className="flex flex-col gap-5">
        <TextareaField
          name="description"
          label={t("descriptionField")}
          hint={t("descriptionHint")}
          maxLength={500}
          defaultValue={description ?? ""}
        />
        <TextField
          name="specialty"
          label={t("specialty")}
          hint={t("specialtyHint")}
          maxLength={60}
          autoComplete="off"
          list="specialties"
          defaultValue={specialty ?? ""}
          className="sm:max-w-sm"
        />
        <datalist id="specialties">
          {specialties.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </div>
    </Disclosure>
  );
}
