"use client";

import { useTranslations } from "next-intl";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { useFormState } from "@/components/ui/form-state";
import { useToast } from "@/components/ui/toast";
import type { Place } from "../standing-list";
import { ClosingQuestion } from "./closing-question";

type Observing = { readonly observes: boolean };

type Props = {
  readonly observes: boolean;
  /** "República Dominicana" */
  readonly country: string;
  readonly place: Place;
  readonly action: BoundAction<Observing> & CalledAction<Observing>;
};

/** One switch: whether the country's holidays close. */
export function ObserveForm({ observes, country, place, action }: Props) {
  const t = useTranslations("holidays");
  const toast = useToast();
  return (
    <ActionForm
      action={action}
      onSuccess={({ observes: isOn }) => toast("success", t(isOn ? "observeOn" : "observeOff"))}
    >
      <Switch isOn={observes} label={t("observe", { country })} />
      <p className="text-muted">{t(observes ? "observed" : "ignored")}</p>
      {observes ? null : <AskedToObserve place={place} />}
    </ActionForm>
  );
}

/** A button that is a switch, so that it works before and without JavaScript. */
function Switch({ isOn, label }: { readonly isOn: boolean; readonly label: string }) {
  const { isPending } = useFormState();
  const looksOn = isPending ? !isOn : isOn;
  return (
    <button
      type="submit"
      role="switch"
      aria-checked={looksOn}
      name="observes"
      value={isOn ? "" : "on"}
      className="flex min-h-11 cursor-pointer items-center gap-3 text-start"
    >
      <span
        className={`flex h-7 w-12 shrink-0 items-center rounded-full border px-0.5 transition-colors ${
          looksOn ? "justify-end border-primary bg-primary" : "border-line bg-base-200"
        }`}
      >
        <span
          className={`size-5.5 rounded-full ${looksOn ? "bg-primary-content" : "bg-base-100 ring-1 ring-line"}`}
        />
      </span>
      <span className="font-medium">{label}</span>
    </button>
  );
}

/** The question's own button says no more than the number: what it is about goes along. */
function AskedToObserve({ place }: { readonly place: Place }) {
  const { code } = useFormState();
  return (
    <>
      {code === "confirmation_needed" ? <input type="hidden" name="observes" value="on" /> : null}
      <ClosingQuestion place={place} />
    </>
  );
}
