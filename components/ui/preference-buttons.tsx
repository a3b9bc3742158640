"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useTransition } from "react";
import { cx } from "./class-names";

type Choice = {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
  readonly icon?: ReactNode;
};

type Props = {
  readonly name: "locale" | "theme";
  readonly label: string;
  readonly current: string;
  readonly choices: readonly Choice[];
};

/** A choice kept in a cookie. Without JavaScript the page reloads; with it, what was typed on it stays. */
export function PreferenceButtons({ name, label, current, choices }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  function choose(event: FormEvent<HTMLFormElement>) {
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const body = new URLSearchParams({ [name]: submitter.value });
    startTransition(async () => {
      await fetch("/api/preferences", { method: "POST", body });
      router.refresh();
    });
  }

  return (
    <form method="post" action="/api/preferences" onSubmit={choose} aria-busy={isPending}>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{label}</legend>
        {choices.map(({ value, label: text, lang, icon }) => (
          <button
            key={value}
            type="submit"
            name={name}
            value={value}
            lang={lang}
            aria-pressed={value === current}
            className={cx(
              "flex min-h-11 items-center gap-1.5 rounded-field px-2.5 text-sm hover:bg-base-300",
              value === current ? "font-semibold" : "text-muted",
            )}
          >
            {icon}
            {text}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
