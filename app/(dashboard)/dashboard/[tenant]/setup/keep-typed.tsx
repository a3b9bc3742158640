"use client";

import { useEffect, useRef } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Keeps what is typed into the form around it for as long as this tab is open, so that a step may be left unsaved and
 * come back to. Passwords and files are not kept; what was saved is forgotten.
 */
export function KeepTyped({ of }: { readonly of: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const key = `citaria-typed:${of}`;
    tellTypedBefore(form);
    restore(form, read(key));
    const keep = () => write(key, typedIn(form));
    const forget = () => sessionStorage.removeItem(key);
    form.addEventListener("input", keep);
    form.addEventListener("submit", forget);
    return () => {
      form.removeEventListener("input", keep);
      form.removeEventListener("submit", forget);
    };
  }, [of]);
  return <span ref={place} hidden />;
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const kept = controlsOf(form).flatMap((control): [string, string][] => {
    if (isRadio(control)) return control.checked ? [[control.name, control.value]] : [];
    return [[control.name, isBox(control) ? String(control.checked) : control.value]];
  });
  return Object.fromEntries(kept);
}

/** What was typed before the page's scripts had come stands in its field, and nobody has heard of it. */
function tellTypedBefore(form: HTMLFormElement): void {
  for (const control of controlsOf(form)) {
    if (control instanceof HTMLSelectElement || isRadio(control) || isBox(control)) continue;
    const { value, defaultValue } = control;
    if (value === defaultValue) continue;
    setValue(control, defaultValue);
    setValue(control, value);
  }
}

/** As if it were typed again, so that whoever listens hears of it. */
function restore(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const control of controlsOf(form)) {
    const value = kept[control.name];
    if (value === undefined) continue;
    if (isRadio(control)) {
      if (control.value === value && !control.checked) control.click();
    } else if (isBox(control)) {
      if (control.checked !== (value === "true")) control.click();
    } else if (control.value !== value) {
      setValue(control, value);
    }
  }
}

/** React notices a value only where it was set behind its back. */
function setValue(control: Control, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value") ?? {};
  set?.call(control, value);
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
  );
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement && !["hidden", "password", "file"].includes(each.type)) ||
      each instanceof HTMLSelectElement ||
      each instanceof HTMLTextAreaElement,
  );
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === "checkbox";
}

function isRadio(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === "radio";
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

function write(key: string, typed: Readonly<Record<string, string>>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // A full or forbidden store keeps nothing; the form works without it.
  }
}
