"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SavedTemplate } from "./template-form";

type Props = {
  readonly templates: readonly SavedTemplate[];
  readonly action: BoundAction<null>;
};

/** The approved texts, each with what fills it. */
export function TemplateList({ templates, action }: Props) {
  const t = useTranslations("channels");
  const tk = useTranslations("messageKinds");
  return (
    <ul className="flex flex-col divide-y divide-base-300">
      {templates.map(({ kind, language, contentSid, variables }) => (
        <li
          key={`${kind} ${language}`}
          className="flex flex-wrap items-center justify-between gap-3 py-3"
        >
          <div className="min-w-0">
            <p className="font-medium">
              {t("templateOf", { kind: tk(kind), language: t(`languages.${language}`) })}
            </p>
            <p className="break-all text-muted text-sm">{contentSid}</p>
            <ol className="flex flex-wrap gap-x-4 text-muted text-sm">
              {variables.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one may stand in two gaps
                <li key={index}>
                  {t("gapIs", { gap: `{{${index + 1}}}`, what: t(`variables.${name}`) })}
                </li>
              ))}
            </ol>
          </div>
          <ActionForm action={action}>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="language" value={language} />
            <SubmitButton variant="quiet" size="sm">
              {t("removeTemplate")}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
