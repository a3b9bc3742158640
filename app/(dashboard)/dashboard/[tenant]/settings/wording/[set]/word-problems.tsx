"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { WordProblem } from "@/lib/core/wording/check-text";
import { type Placeholder, placeholderName, type Trade } from "@/lib/core/wording/placeholders";
import type { WordField, WordLocale } from "@/lib/core/wording/texts";
import { allowedIn, type WordSet } from "@/lib/core/wording/word-sets";

type Props = {
  readonly id: string;
  readonly set: WordSet;
  readonly locale: WordLocale;
  readonly trade: Trade;
  readonly field: WordField;
  readonly problems: readonly WordProblem[];
  /** Puts what was meant in the place of the word, both in braces. */
  readonly onMend: (word: string, meant: string) => void;
};

/** What is wrong in a text: which word, where it stands, and what was probably meant, at a touch. */
export function WordProblems({ id, set, locale, trade, field, problems, onMend }: Props) {
  const t = useTranslations("wording");
  const bracedName = (each: Placeholder) => `{${placeholderName(each, locale, trade)}}`;

  return (
    <ul id={id} aria-live="polite" className="flex flex-col gap-1.5 empty:hidden">
      {problems.map((problem) => (
        <li key={keyOf(problem)} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="flex min-w-0 items-start gap-1.5 text-sm font-medium wrap-anywhere text-error">
            <Icon name="alert" className="mt-px" />
            {said(problem)}
          </span>
          {problem.kind === "unknown" && problem.meant ? (
            <button
              type="button"
              className="btn btn-xs min-h-8"
              onClick={() => {
                const meant = problem.meant && bracedName(problem.meant);
                if (meant) onMend(`{${problem.word}}`, meant);
              }}
            >
              {t("use", { word: bracedName(problem.meant) })}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );

  function said(problem: WordProblem): string {
    const what = whatIs(problem);
    if (!("line" in problem) || problem.line + problem.column === 2) return capitalized(what);
    return t("problems.at", { line: problem.line, column: problem.column, what });
  }

  function whatIs(problem: WordProblem): string {
    switch (problem.kind) {
      case "unknown":
        return problem.meant
          ? t("problems.unknownMeant", {
              word: shortened(problem.word),
              meant: bracedName(problem.meant),
            })
          : t("problems.unknown", { word: shortened(problem.word) });
      case "not_here":
        return allowedIn(set, field).length === 0
          ? t("problems.noneHere", { word: shortened(problem.word) })
          : t("problems.not_here", { word: shortened(problem.word) });
      case "personal":
        return t("problems.personal", { word: shortened(problem.word) });
      case "missing":
        return t("problems.missing", { word: bracedName(problem.placeholder) });
      case "too_long":
        return t("problems.too_long", { by: problem.by, most: problem.most });
      default:
        return t(`problems.${problem.kind}`);
    }
  }
}

function shortened(word: string): string {
  return `{${word.length > 40 ? `${word.slice(0, 39)}…` : word}}`;
}

function keyOf(problem: WordProblem): string {
  return Object.values(problem).join(":");
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
