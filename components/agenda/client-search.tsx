"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { FieldFrame } from "@/components/ui/field-frame";
import { Icon } from "@/components/ui/icon";
import { type FoundClient, type SearchClients, useClientSearch } from "./use-client-search";

type Props = {
  readonly search: SearchClients;
  readonly error?: string | undefined;
  readonly onChoose: (client: FoundClient) => void;
  /** Whoever was typed is not in the list. */
  readonly onNew: (typed: string) => void;
  /** Whether whoever sees it types a name next. */
  readonly takesFocus: boolean;
};

/** A box that finds clients while one types: arrows and Enter, or a touch. */
export function ClientSearch({ search, error, onChoose, onNew, takesFocus }: Props) {
  const t = useTranslations("agenda");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [pointed, setPointed] = useState<number | null>(null);
  const found = useClientSearch(search, text);
  const options = found ?? [];
  const typed = text.trim();
  const isOpen = typed.length >= 2 && found !== null;
  const count = options.length + 1;
  // Enter takes a person for their name alone: whoever only shares some letters of an e-mail is pointed at first.
  const active = pointed ?? (options[0]?.matchesName ? 0 : null);

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  function choose(index: number) {
    const client = options[index];
    if (client) onChoose(client);
    else onNew(typed);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && text) {
      event.preventDefault();
      event.stopPropagation();
      setText("");
    }
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setPointed(stepped(pointed, step, count));
    if (event.key === "Enter" && active !== null) choose(active);
    if (step || event.key === "Enter") event.preventDefault();
  }

  return (
    <div className="relative">
      <FieldFrame
        facts={{ name: "find", label: t("who"), hint: t("findClientHint"), required: true }}
        id={id}
        code={error}
      >
        <input
          ref={input}
          id={id}
          type="search"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active !== null ? `${id}-${active}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={cx(`${id}-hint`, error && `${id}-error`)}
          autoComplete="off"
          placeholder={t("findClient")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPointed(null);
          }}
          onKeyDown={onKeyDown}
          className={cx("input w-full", error && "input-error")}
        />
      </FieldFrame>
      <p role="status" className="sr-only">
        {isOpen ? t("clientsFound", { count: options.length }) : ""}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("who")}
        hidden={!isOpen}
        className="mt-1 max-h-72 overflow-y-auto rounded-box bg-base-100 p-1 shadow-lg ring-1 ring-base-300"
      >
        {options.map((client, index) => (
          <Option
            key={client.id}
            id={`${id}-${index}`}
            isActive={index === active}
            onChoose={() => choose(index)}
          >
            <span className="block font-medium">{client.name}</span>
            <span className="block text-sm text-muted">
              {[client.phone, client.email].filter(Boolean).join(" · ")}
            </span>
          </Option>
        ))}
        <Option
          id={`${id}-${options.length}`}
          isActive={active === options.length}
          onChoose={() => choose(options.length)}
        >
          <span className="flex items-center gap-2 font-medium">
            <Icon name="plus" />
            {t("newClientNamed", { name: typed })}
          </span>
        </Option>
      </div>
    </div>
  );
}

/** From nobody, down leads to the first and up to the last. */
function stepped(active: number | null, step: number, count: number): number {
  if (active === null) return step > 0 ? 0 : count - 1;
  return (active + step + count) % count;
}

type OptionProps = {
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

function Option({ id, isActive, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the box and points here
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onClick={onChoose}
      className={cx(
        "min-h-11 cursor-pointer rounded-field px-3 py-2 hover:bg-base-200",
        isActive && "bg-base-200",
      )}
    >
      {children}
    </div>
  );
}
