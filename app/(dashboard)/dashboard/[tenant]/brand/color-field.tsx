"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldFrame, useField } from "@/components/ui/field-frame";
import { Icon } from "@/components/ui/icon";
import { contentColorFor, contrastRatio, parseHexColor, readableOn } from "@/lib/core/brand/color";

type Props = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (color: string) => void;
};

/** A colour to pick or to type, and how it reads: where it would not, what is shown in its place. */
export function ColorField({ name, label, value, onChange }: Props) {
  const { id, code, attributes } = useField({ name, label, required: true });
  const [text, setText] = useState(value);

  function choose(typed: string) {
    setText(typed);
    const parsed = parseHexColor(typed);
    if (parsed.ok) onChange(parsed.value);
  }

  return (
    <div>
      <FieldFrame facts={{ name, label, required: true }} id={id} code={code}>
        <div className="flex gap-2">
          <input
            type="color"
            aria-label={label}
            value={value}
            onChange={(event) => choose(event.target.value)}
            className="h-11 w-14 cursor-pointer rounded-field border border-line bg-base-100 p-1"
          />
          <input
            {...attributes}
            type="text"
            value={text}
            onChange={(event) => choose(event.target.value)}
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            required
            className="input w-32 tabular-nums"
          />
        </div>
      </FieldFrame>
      <Readability color={value} />
    </div>
  );
}

function Readability({ color }: { readonly color: string }) {
  const t = useTranslations("brand");
  const parsed = parseHexColor(color);
  if (!parsed.ok) return null;
  const onButton = contentColorFor(parsed.value);
  const asText = readableOn(parsed.value, "#ffffff");
  const ratio = contrastRatio(parsed.value, "#ffffff");
  return (
    <p role="status" className="mt-2 flex items-start gap-2 text-sm text-muted">
      <Icon name={asText === parsed.value ? "checkCircle" : "info"} />
      <span>
        {t("buttonText", { color: onButton === "#ffffff" ? "white" : "black" })}{" "}
        {asText === parsed.value
          ? t("readsWell", { ratio: ratio.toFixed(1) })
          : t("readsCorrected", { ratio: ratio.toFixed(1), color: asText })}
      </span>
    </p>
  );
}
