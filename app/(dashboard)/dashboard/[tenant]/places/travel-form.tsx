"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { placeBounds } from "@/lib/core/scheduling/place-bounds";
import type { TravelPair } from "./travel-pairs";

type Props = {
  readonly pairs: readonly TravelPair[];
  readonly seen: string;
  readonly href: string;
  readonly action: BoundAction<null>;
};

const { travelMinutes } = placeBounds;

export function TravelForm({ pairs, seen, href, action }: Props) {
  const t = useTranslations("places");
  const toast = useToast();
  return (
    <Card title={t("travel")} description={t("travelHint")}>
      <ActionForm action={action} onSuccess={() => toast("success", t("travelSaved"))}>
        <SeenField seen={seen} href={href} />
        {pairs.map((pair, index) => (
          <PairField key={`${pair.from.id} ${pair.to.id}`} pair={pair} index={index} />
        ))}
        <SubmitButton>{t("saveTravel")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function PairField({ pair, index }: { readonly pair: TravelPair; readonly index: number }) {
  const t = useTranslations("places");
  const { from, to, minutes } = pair;
  const [typed, setTyped] = useState(minutes === null ? "" : String(minutes));
  const isWhole = /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= travelMinutes.most;
  return (
    <div>
      <input type="hidden" name={`pairs.${index}.from`} value={from.id ?? ""} />
      <input type="hidden" name={`pairs.${index}.to`} value={to.id ?? ""} />
      <TextField
        type="number"
        name={`pairs.${index}.minutes`}
        label={t("travelPair", { from: from.name, to: to.name })}
        hint={isWhole ? t("travelSays", { minutes: Number(typed) }) : undefined}
        min={travelMinutes.least}
        max={travelMinutes.most}
        step={1}
        inputMode="numeric"
        defaultValue={minutes ?? ""}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
