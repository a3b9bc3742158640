"use client";

import { useTranslations } from "next-intl";
import {
  type RefObject,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useRef,
  useSyncExternalStore,
} from "react";
import { cx } from "@/components/ui/class-names";
import { useField } from "@/components/ui/field-frame";
import { useUiTexts } from "@/components/ui/ui-texts";
import { checkText, mayHaveLines } from "@/lib/core/wording/check-text";
import { placeholderName, type Trade } from "@/lib/core/wording/placeholders";
import { usualParts } from "@/lib/core/wording/text-parts";
import { mostCharacters, type WordField, type WordLocale } from "@/lib/core/wording/texts";
import { allowedIn, type WordSet } from "@/lib/core/wording/word-sets";
import { insertedAt } from "./inserted-at";
import { WordProblems } from "./word-problems";

type Props = {
  readonly set: WordSet;
  readonly locale: WordLocale;
  readonly trade: Trade;
  readonly field: WordField;
  readonly text: string;
  readonly usualButton: string | null;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly onChange: (text: string) => void;
};

const rows: Readonly<Record<WordField, number>> = {
  ...{ subject: 2, heading: 2, body: 8, button: 1, note: 3, sms: 3 },
};

/** One text: what is wrong in it stands below it with its place, and the facts that it may tell beside it. */
export function WordingField(props: Props) {
  const { set, locale, trade, field, text, usualButton, isCurrent, onCurrent, onChange } = props;
  const t = useTranslations("wording");
  const { optional } = useUiTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const hint = t(`hints.${field}`, { usual: usualButton ?? "" });
  const { id, code, typed, attributes } = useField({ name: field, label: "", hint });
  const hasScript = useSyncExternalStore(subscribeToNothing, onClient, onServer);
  const shown = hasScript ? text : (typed ?? text);
  const checked = useDeferredValue(shown);
  const problems = checkText(checked, { set, field, locale });
  const isWrong = problems.length > 0 || code !== undefined;
  const chips = allowedIn(set, field);

  // What a form without script was refused with is what somebody goes on with.
  const takeTyped = useEffectEvent(() => typed !== undefined && onChange(typed));
  useEffect(() => {
    takeTyped();
  }, []);

  function insert(placeholder: string) {
    const next = insertedAt(area.current, placeholder);
    if (!next) return;
    onChange(next.text);
    putCursor(area, next.cursor);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes in which field somebody writes
    <div className="flex min-w-0 flex-col gap-1.5" onFocus={onCurrent}>
      <label htmlFor={id} className="font-medium">
        {t(`fields.${field}`)}
        {field === "button" || field === "note" || field === "sms" ? (
          <span className="font-normal text-muted"> ({optional})</span>
        ) : null}
      </label>
      <textarea
        {...attributes}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        ref={area}
        rows={rows[field]}
        dir="auto"
        lang={locale}
        value={shown}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !mayHaveLines(field)) event.preventDefault();
        }}
        className={cx(
          "textarea min-h-0 w-full",
          mayHaveLines(field) ? "" : "field-sizing-content resize-none",
          isWrong && "textarea-error",
        )}
      />
      <div className="flex items-start justify-between gap-4 text-sm text-muted">
        <p id={`${id}-hint`}>{hint}</p>
        <Count used={[...shown].length} most={mostCharacters[field]} />
      </div>
      {field === "sms" && shown.trim() !== "" ? (
        <p role="status" className="text-muted text-sm">
          {t("smsParts", { parts: usualParts(shown) })}
        </p>
      ) : null}
      <WordProblems
        id={`${id}-error`}
        {...{ set, locale, trade, field, problems }}
        onMend={(word, meant) => {
          onChange(shown.replace(word, meant));
          area.current?.focus();
        }}
      />
      {chips.length > 0 ? (
        <fieldset className={cx("flex flex-wrap items-center gap-1.5", !isCurrent && "hidden")}>
          <legend className="float-left me-1 text-sm text-muted">{t("chips")}</legend>
          {chips.map((each) => {
            const word = `{${placeholderName(each, locale, trade)}}`;
            return (
              <button
                key={each}
                type="button"
                title={t(`placeholders.${each}`)}
                aria-label={t("chipLabel", { name: word, field: t(`fields.${field}`) })}
                onClick={() => insert(word)}
                className="btn btn-sm min-h-9 font-mono font-normal"
              >
                {word}
              </button>
            );
          })}
        </fieldset>
      ) : null}
    </div>
  );
}

/** Said once it matters. */
function Count({ used, most }: { readonly used: number; readonly most: number }) {
  if (used < most * 0.8) return null;
  return (
    <span className={cx("shrink-0 tabular-nums", used > most && "text-error")}>
      {used}/{most}
    </span>
  );
}

/** Once what was put in stands in the field. */
function putCursor(area: RefObject<HTMLTextAreaElement | null>, cursor: number): void {
  requestAnimationFrame(() => {
    area.current?.focus();
    area.current?.setSelectionRange(cursor, cursor);
  });
}

function subscribeToNothing() {
  return () => {};
}

const onClient = () => true;
const onServer = () => false;
