"use client";

import { useEffect, useRef, useState } from "react";

type Props = {
  /** The field's name in the form around it. */
  readonly name: string;
  /** Given, as the steps of booking load no texts for the browser. */
  readonly texts: { readonly ask: string; readonly use: string };
};

/** Asks kindly whether another address was meant; whatever was typed can be sent all the same. */
export function EmailSuggestion({ name, texts }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [meant, setMeant] = useState<string>();

  useEffect(() => {
    const field = fieldIn(box.current, name);
    if (!field) return;
    const look = async () => setMeant(await suggestionFor(field));
    const wait = () => setMeant(undefined);
    field.addEventListener("change", look);
    field.addEventListener("input", wait);
    return () => {
      field.removeEventListener("change", look);
      field.removeEventListener("input", wait);
    };
  }, [name]);

  function take() {
    const field = fieldIn(box.current, name);
    if (!field || !meant) return;
    field.value = meant;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    setMeant(undefined);
  }

  return (
    <div ref={box} role="status" className="-mt-3 empty:hidden">
      {meant ? (
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          {texts.ask} <strong className="font-semibold break-all">{meant}</strong>
          <button type="button" onClick={take} className="link-primary min-h-11 font-medium">
            {texts.use}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Loaded once there is something to look at; where that fails nothing is asked. */
async function suggestionFor(field: HTMLInputElement): Promise<string | undefined> {
  const loaded = await import("@/lib/core/clients/suggest-email").catch(() => undefined);
  return loaded?.suggestEmail(field.value);
}

function fieldIn(box: HTMLElement | null, name: string): HTMLInputElement | null {
  const field = box?.closest("form")?.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : null;
}
