"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { MoveButton } from "@/components/ui/move-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { pageLimits } from "@/lib/core/pages/section";
import { placeAt } from "@/lib/core/place-in-list";

type Item = { readonly [key: string]: string };

type Props<T extends Item> = {
  readonly name: string;
  readonly items: readonly T[];
  readonly fields: readonly {
    readonly key: keyof T & string;
    readonly label: string;
    readonly isLong: boolean;
    readonly maxLength: number;
  }[];
  readonly labelOf: (number: number) => string;
  readonly addLabel: string;
  readonly blank: T;
  readonly onChange: (items: readonly T[]) => void;
};

/** A list of things with the same few words each. */
export function ItemFields<T extends Item>({ name, items, fields, onChange, ...rest }: Props<T>) {
  const t = useTranslations("page");
  const { labelOf, addLabel, blank } = rest;
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-4">
        {items.map((item, index) => {
          const label = labelOf(index + 1);
          const change = (key: keyof T & string, text: string) =>
            onChange(items.map((each, at) => (at === index ? { ...each, [key]: text } : each)));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled, and nothing else tells them apart
            <li key={index} className="rounded-box p-4 ring-1 ring-base-300">
              <div className="mb-3 flex items-center gap-1">
                <p className="min-w-0 flex-1 font-medium">{label}</p>
                <MoveButton
                  label={t("moveUp", { name: label })}
                  isPending={false}
                  isUp
                  onMove={index > 0 ? () => onChange(placeAt(items, item, index)) : null}
                />
                <MoveButton
                  label={t("moveDown", { name: label })}
                  isPending={false}
                  onMove={
                    index < items.length - 1
                      ? () => onChange(placeAt(items, item, index + 2))
                      : null
                  }
                />
                <Button
                  variant="quiet"
                  size="sm"
                  className="btn-square"
                  aria-label={t("remove", { name: label })}
                  onClick={() => onChange(items.filter((_, at) => at !== index))}
                >
                  <Icon name="trash" />
                </Button>
              </div>
              <div className="flex flex-col gap-4">
                {fields.map(({ key, label: fieldLabel, isLong, maxLength }) => {
                  const Field = isLong ? TextareaField : TextField;
                  return (
                    <Field
                      key={key}
                      name={`${name}.${index}.${key}`}
                      label={fieldLabel}
                      required
                      maxLength={maxLength}
                      value={item[key]}
                      onChange={({ target }: { target: { value: string } }) =>
                        change(key, target.value)
                      }
                    />
                  );
                })}
              </div>
            </li>
          );
        })}
      </ul>
      {items.length < pageLimits.items ? (
        <Button icon="plus" className="self-start" onClick={() => onChange([...items, blank])}>
          {addLabel}
        </Button>
      ) : null}
    </div>
  );
}
