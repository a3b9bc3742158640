"use client";

import { useTranslations } from "next-intl";
import { ReminderRows } from "@/components/notices/reminder-rows";
import { ChoiceField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import type { ServiceFacts } from "./service-facts";

/** When clients are reminded of it; the rows are seen where it has its own, scripts or not. */
export function ReminderFields({ reminderHours }: Pick<ServiceFacts, "reminderHours">) {
  const t = useTranslations("notices");
  return (
    <Disclosure title={t("serviceTitle")} hint={t("serviceHint")} isOpen={reminderHours !== null}>
      <div className="group flex flex-col gap-5">
        <ChoiceField
          name="reminding"
          label={t("serviceWhen")}
          defaultValue={choiceOf(reminderHours)}
          options={[
            { value: "usual", label: t("serviceUsual") },
            { value: "own", label: t("serviceOwn"), hint: t("serviceOwnHint") },
            { value: "none", label: t("serviceNone"), hint: t("serviceNoneHint") },
          ]}
        />
        <div className="hidden group-has-[[value=own]:checked]:block">
          <ReminderRows key={String(reminderHours)} hours={reminderHours ?? []} />
        </div>
      </div>
    </Disclosure>
  );
}

/** None of its own is none at all. */
function choiceOf(reminderHours: readonly number[] | null): "usual" | "own" | "none" {
  if (reminderHours === null) return "usual";
  return reminderHours.length > 0 ? "own" : "none";
}
