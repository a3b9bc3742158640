"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ChoiceField } from "@/components/ui/choice-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CalledAction } from "./bound-action";
import { CancelReasonFields } from "./cancel-reason-fields";
import { type OpenInSeries, type Reach, ReachField, touched } from "./reach-field";
import { TellClient } from "./tell-client";
import { useOthersChange } from "./use-others-change";

type Props = {
  readonly appointmentId: string;
  readonly version: number;
  readonly client: { readonly name: string; readonly email: string | null };
  /** The practice's own list. */
  readonly reasons: readonly string[];
  /** Whether the practice usually tells the client; null where it leaves that unsaid. */
  readonly tellsUsually: boolean | null;
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
        fieldOfCode={{ reason_required: "reason" }}
        onFailure={others.onFailure}
      >
        {others.isTold ? <Alert tone="info">{props.now}</Alert> : null}
        <div>
          <p className="font-medium first-letter:uppercase">{when}</p>
          {client.email && count > 1 && props.tellsUsually !== null ? (
            <p className="mt-1">{ts("toldOnce")}</p>
          ) : null}
        </div>
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <input type="hidden" name="expectedVersion" value={version} />
        <input type="hidden" name="canBeUndone" value="on" />
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
        <CancelReasonFields reasons={props.reasons} />
        <TellClient email={client.email} isUsual={props.tellsUsually} />
        <SubmitButton variant="danger" block>
          {kind === "one" || count === 1 ? t("confirmCancel") : ts("confirmCancel", { count })}
        </SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}
