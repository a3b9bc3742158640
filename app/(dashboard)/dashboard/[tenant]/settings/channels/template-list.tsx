"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TextKind } from "@/lib/core/channels/purposes";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  readonly templates: readonly {
    readonly kind: TextKind;
    readonly language: Locale;
    readonly contentSid: string;
    readonly variables: readonly string[];
  }[];
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
            <p className="text-muted text-sm">{variables.join(", ")}</p>
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
