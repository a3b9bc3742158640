"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { FieldNotes, useField } from "@/components/ui/field-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { ActionState } from "@/lib/core/action-state";
import { type LeavingRow, ReassignRow } from "./reassign-row";

type Outcome = { readonly moved: readonly string[]; readonly refused: readonly unknown[] };

type Props<T extends Outcome> = {
  readonly rows: readonly LeavingRow[];
  /** Of all there are; the list may stop earlier. */
  readonly count: number;
  readonly hasHeirs: boolean;
  /** Who or what takes them over; null until somebody is chosen. */
  readonly heir: { readonly name: "professionalId" | "serviceId"; readonly value: string } | null;
  readonly action: (previous: ActionState<T> | null, input: unknown) => Promise<ActionState<T>>;
};

/** Appointments that somebody or something leaves behind: those that fit are handed over in one go. */
export function ReassignForm<T extends Outcome>({ rows, heir, action, ...rest }: Props<T>) {
  const t = useTranslations("reassign");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) said.current?.focus();
  }, [outcome]);
  const counts = outcome && { moved: outcome.moved.length, refused: outcome.refused.length };
  const fits = rows.some((row) => row.fits);
  return (
    <>
      {counts ? (
        // The button that was pressed may be far below, or gone.
        <div ref={said} tabIndex={-1} className="scroll-mt-6">
          <Alert tone={counts.refused > 0 ? "warning" : "success"} role="status">
            {t("done", counts)}
          </Alert>
        </div>
      ) : null}
      {rows.length > 0 ? (
        <ActionForm
          action={action}
          onSuccess={setOutcome}
          className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6"
        >
          {heir ? <input type="hidden" name={heir.name} value={heir.value} /> : null}
          <Rows rows={rows} isAsked={heir !== null} key={heir?.value} {...rest} />
          {heir && fits ? (
            <>
              <TextField
                name="reason"
                label={t("reason")}
                hint={t("reasonHint")}
                maxLength={500}
                className="max-w-xl"
              />
              <SubmitButton>{t("passChosen")}</SubmitButton>
            </>
          ) : null}
        </ActionForm>
      ) : null}
    </>
  );
}

type RowsProps = Pick<Props<Outcome>, "rows" | "count" | "hasHeirs"> & {
  readonly isAsked: boolean;
};

function Rows({ rows, count, hasHeirs, isAsked }: RowsProps) {
  const t = useTranslations("reassign");
  const { id, code, attributes } = useField({ name: "appointmentIds", label: t("list") });
  const hint = isAsked ? "listHint" : hasHeirs ? "listUnasked" : "listAlone";
  return (
    <fieldset aria-describedby={attributes["aria-describedby"]}>
      <legend className="text-lg font-semibold">{t("list")}</legend>
      <p className="text-muted">{t(hint)}</p>
      {count > rows.length ? <p>{t("more", { count: rows.length })}</p> : null}
      <FieldNotes id={id} hint={undefined} code={code} />
      <ul className="mt-2 divide-y divide-base-300">
        {rows.map((row) => (
          <ReassignRow key={row.id} row={row} />
        ))}
      </ul>
    </fieldset>
  );
}
