"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Icon } from "@/components/ui/icon";
import { policyBounds } from "@/lib/core/tenancy/policy-bounds";
import { stretchText } from "../services/stretch-text";
import { BookNoticeField, ChangeNoticeFields, PolicyNumber } from "./notice-fields";
import { clientSentence, type TypedPolicies, teamSentence } from "./policy-sentences";

type Props = {
  readonly saved: TypedPolicies;
  /** As they are being typed, for the sentence. */
  readonly typed: TypedPolicies;
};

export function ClientPolicies({
  saved,
  typed,
  requiresAcceptance,
}: Props & { readonly requiresAcceptance: boolean }) {
  const t = useTranslations("settings");
  const stretch = stretchText(useTranslations("services"));
  return (
    <Card title={t("clients")} description={t("clientsHint")}>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <BookNoticeField name="clientBookNoticeMinutes" saved={saved.clientBookNoticeMinutes} />
        <PolicyNumber
          name="clientMaxOpen"
          label={t("maxOpen")}
          hint={t("maxOpenHint")}
          bounds={policyBounds.clientMaxOpen}
          saved={saved.clientMaxOpen}
          required={false}
        />
        <ChangeNoticeFields
          move={{ name: "clientMoveNoticeHours", saved: saved.clientMoveNoticeHours }}
          cancel={{ name: "clientCancelNoticeHours", saved: saved.clientCancelNoticeHours }}
        />
        <PolicyNumber
          name="holdMinutes"
          label={t("hold")}
          hint={t("holdHint")}
          bounds={policyBounds.holdMinutes}
          saved={saved.holdMinutes}
        />
      </div>
      <CheckboxField
        name="requiresAcceptance"
        label={t("requiresAcceptance")}
        hint={t("requiresAcceptanceHint")}
        defaultChecked={requiresAcceptance}
        className="mt-5"
      />
      <Meaning text={clientSentence(t, stretch, typed)} />
    </Card>
  );
}

export function TeamPolicies({ saved, typed }: Props) {
  const t = useTranslations("settings");
  const stretch = stretchText(useTranslations("services"));
  return (
    <Card title={t("team")} description={t("teamHint")}>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <BookNoticeField name="staffBookNoticeMinutes" saved={saved.staffBookNoticeMinutes} />
        <PolicyNumber
          name="overbookLimit"
          label={t("overbook")}
          hint={t("overbookHint")}
          bounds={policyBounds.overbookLimit}
          saved={saved.overbookLimit}
        />
        <ChangeNoticeFields
          move={{ name: "staffMoveNoticeHours", saved: saved.staffMoveNoticeHours }}
          cancel={{ name: "staffCancelNoticeHours", saved: saved.staffCancelNoticeHours }}
        />
      </div>
      <Meaning text={teamSentence(t, stretch, typed)} />
    </Card>
  );
}

/** What the numbers above come to; keeps its place while one of them is missing. */
function Meaning({ text }: { readonly text: string | null }) {
  const t = useTranslations("settings");
  return (
    <p role="status" className="mt-6 flex items-start gap-3 rounded-box bg-base-200 p-4">
      <Icon name="info" className="mt-1 text-brand" />
      {text ?? t("means.unknown")}
    </p>
  );
}
