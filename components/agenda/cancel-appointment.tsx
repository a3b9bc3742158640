"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ChoiceField } from "@/components/ui/choice-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { CalledAction } from "./bound-action";
import { type OpenInSeries, type Reach, ReachField, touched } from "./reach-field";
import { useOthersChange } from "./use-others-change";

type Props = {
  readonly appointmentId: string;
  readonly version: number;
  readonly client: { readonly name: string; readonly email: string | null };
  readonly service: string;
  readonly when: string;
  /** When and with whom it is now, as a sentence. */
  readonly now: string;
  /** Where it is one of a series with more to come. */
  readonly series?: OpenInSeries | undefined;
  /** How many of its visit can be cancelled, where that is several. */
  readonly visitParts?: number | undefined;
  /** Cancels it alone, with others of its series, or with others of its visit. */
  readonly actions: Readonly<Record<"one" | "series" | "visit", CalledAction<unknown>>>;
};

/** Cancelling asks for a reason: one of the usual ones, or any other in words; and how far it reaches. */
export function CancelAppointment(props: Props) {
  const { appointmentId, version, client, when, series, visitParts } = props;
  const [t, ts, tv] = [
    useTranslations("agenda"),
    useTranslations("series"),
    useTranslations("visits"),
  ];
  const listId = useId();
  const others = useOthersChange(version);
  const [reach, setReach] = useState<Reach>("one");
  const kind = series ? "series" : visitParts ? "visit" : "one";
  const count = series ? touched(reach, series) : 1;
  return (
    <ConfirmDialog
      trigger={t("cancel")}
      triggerIcon="close"
      triggerLook={{ block: true }}
      title={t("cancelTitle", { client: client.name })}
    >
      <ActionForm<unknown>
        action={(_previous, input) => props.actions[kind](null, input)}
        onFailure={others.onFailure}
      >
        {others.isTold ? <Alert tone="info">{props.now}</Alert> : null}
        <div>
          <p className="font-medium first-letter:uppercase">{when}</p>
          <p className="mt-1">
            {t(client.email ? "cancelIsTold" : "cancelIsNotTold")}
            {client.email && count > 1 ? ` ${ts("toldOnce")}` : null}
          </p>
        </div>
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <input type="hidden" name="expectedVersion" value={version} />
        {series ? (
          <>
            <ReachField open={series} reach={reach} onReach={setReach} />
            <input type="hidden" name="expectedCount" value={count} />
          </>
        ) : null}
        {kind === "visit" && visitParts ? (
          <ChoiceField
            name="reach"
            label={tv("cancelWhat")}
            required
            defaultValue="part"
            options={[
              { value: "part", label: tv("cancelPart", { service: props.service }) },
              {
                value: "visit",
                label: tv("cancelVisit"),
                hint: tv("cancelVisitHint", { count: visitParts }),
              },
            ]}
          />
        ) : null}
        <TextField
          name="reason"
          label={t("cancelReason")}
          list={listId}
          required
          maxLength={500}
          autoComplete="off"
        />
        <datalist id={listId}>
          {(["client", "professional", "mistake"] as const).map((reason) => (
            <option key={reason}>{t(`cancelReasons.${reason}`)}</option>
          ))}
        </datalist>
        <SubmitButton variant="danger" block>
          {kind === "one" || count === 1 ? t("confirmCancel") : ts("confirmCancel", { count })}
        </SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}
