import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

type Chosen = {
  readonly icon: IconName;
  readonly label: string;
  readonly value: string;
  readonly note?: ReactNode;
  /** Where it is chosen anew. */
  readonly href?: string;
  /** What that is called where it is not "change": the text, and in full for screen readers. */
  readonly action?: { readonly text: string; readonly label: string };
};

/** What was chosen until here; each can be chosen anew. */
export function ChoicesSoFar({ chosen }: { readonly chosen: readonly Chosen[] }) {
  const t = useTranslations("booking");
  if (chosen.length === 0) return null;
  return (
    <ul className="mb-6 divide-y divide-base-300 rounded-box bg-base-100 px-4 shadow-xs sm:px-5">
      {chosen.map((each) => (
        <li key={each.label} className="flex flex-wrap items-center gap-x-3.5 py-3">
          <span className="text-brand">
            <Icon name={each.icon} />
          </span>
          <div className="min-w-[min(9rem,70%)] flex-1">
            <span className="sr-only">{each.label}: </span>
            <p className="font-medium break-words first-letter:uppercase">{each.value}</p>
            {each.note ? <div className="text-sm text-muted">{each.note}</div> : null}
          </div>
          {each.href ? (
            <Link
              href={each.href}
              scroll={false}
              aria-label={each.action?.label ?? t("changeWhat", { what: each.label })}
              className="link-primary -me-2 grid min-h-11 place-items-center px-2 text-sm font-medium hover:underline"
            >
              {each.action?.text ?? t("change")}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
