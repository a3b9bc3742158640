import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { SectionOf } from "@/lib/core/pages/section";
import { isAnswered } from "@/lib/core/pages/shown";
import { SectionFrame } from "./section-frame";

/** Opens and closes without a script. */
export function QuestionsSection({ section }: { readonly section: SectionOf<"questions"> }) {
  const t = useTranslations("publicPage");
  return (
    <SectionFrame id={section.id} title={section.title || t("questions")}>
      <div className="flex max-w-3xl flex-col gap-3">
        {section.questions.filter(isAnswered).map(({ question, answer }) => (
          <details key={question} className="group/fold rounded-box bg-base-100 shadow-xs">
            <summary className="flex min-h-14 cursor-pointer list-none items-center gap-4 rounded-box px-5 py-3.5 font-semibold">
              <span className="min-w-0 grow">{question}</span>
              <Icon
                name="chevronDown"
                className="transition-transform group-open/fold:rotate-180"
              />
            </summary>
            <p className="px-5 pb-5 whitespace-pre-line text-muted">{answer}</p>
          </details>
        ))}
      </div>
    </SectionFrame>
  );
}
