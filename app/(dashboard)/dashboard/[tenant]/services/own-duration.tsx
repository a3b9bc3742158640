"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { FieldNotes, useField } from "@/components/ui/field-frame";

type Props = {
  readonly name: string;
  /** Read out: beside the name there is no room for it. */
  readonly label: string;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly saved: number | null;
};

/** How many minutes one professional takes; only where they give the service. */
export function OwnDuration({ name, label, bounds, saved }: Props) {
  const t = useTranslations("services");
  const { id, code, typed, attributes } = useField({ name, label });
  return (
    <div className="hidden ps-9 group-has-checked/giver:block has-aria-invalid:block sm:ps-0">
      <label className="flex items-center gap-2">
        <span className="sr-only">{label}</span>
        <span aria-hidden className="text-muted">
          {t("ownTakes")}
        </span>
        <input
          {...attributes}
          type="number"
          min={bounds.least}
          max={bounds.most}
          step={1}
          inputMode="numeric"
          defaultValue={typed ?? saved ?? ""}
          className={cx("input w-20", code && "input-error")}
        />
        <span aria-hidden className="text-muted">
          {t("ownMinutes")}
        </span>
      </label>
      <FieldNotes id={id} hint={undefined} code={code} />
    </div>
  );
}
