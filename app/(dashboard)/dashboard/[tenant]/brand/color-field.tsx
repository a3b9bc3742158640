"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { FieldFrame, useField } from "@/components/ui/field-frame";
import { parseHexColor } from "@/lib/core/brand/color";

type Props = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (color: string) => void;
  /** What the colour does, or how it reads. */
  readonly children: ReactNode;
};

/** A colour to pick or to type. What is typed counts once it is a colour. */
export function ColorField({ name, label, value, onChange, children }: Props) {
  const t = useTranslations("brand");
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
            aria-label={t("colorPicker", { label })}
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
            className={cx("input w-32 tabular-nums", code && "input-error")}
          />
        </div>
      </FieldFrame>
      {children}
    </div>
  );
}
