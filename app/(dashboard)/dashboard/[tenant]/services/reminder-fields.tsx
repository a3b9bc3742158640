"use client";

import { useLocale, useTranslations } from "next-intl";
import { ReminderRows } from "@/components/notices/reminder-rows";
import { ChoiceField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { sortedReminders, spokenReminder } from "@/lib/core/notifications/reminder-offsets";
import { formatList } from "@/lib/format/list";
import type { ServiceFacts } from "./service-facts";

type Props = Pick<ServiceFacts, "reminderHours"> & {
  /** The practice's own, which hold for every service that has none of its own. */
  readonly usualHours: readonly number[];
};

/** When clients are reminded of it; the rows are seen where it has its own, scripts or not. */
export function ReminderFields({ reminderHours, usualHours }: Props) {
  const [t, locale] = [useTranslations("notices"), useLocale()];
  const usual = sortedReminders(usualHours).map((hours) => t("ahead", spokenReminder(hours)));
  return (
    <Disclosure title={t("serviceTitle")} hint={t("serviceHint")} isOpen={reminderHours !== null}>
      <div className="group flex flex-col gap-5">
        <ChoiceField
          name="reminding"
          label={t("serviceWhen")}
          defaultValue={choiceOf(reminderHours)}
          options={[
            {
              value: "usual",
              label: t("serviceUsual"),
              hint: t("serviceUsualHint", {
                count: usual.length,
                list: formatList(usual, locale),
              }),
            },
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
