type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the browser itself finds wrong: input name to failure code; `null` when nothing is. */
export function invalidFields(form: HTMLFormElement): Record<string, string> | null {
  const wrong = [...form.elements].filter(
    (element): element is Field =>
      isField(element) && element.name !== "" && !element.checkValidity(),
  );
  if (wrong.length === 0) return null;
  return Object.fromEntries(wrong.map((field) => [field.name, codeOf(field)]));
}

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** A field may have a code of its own for what is past its `max`: `data-overflow`. */
function codeOf({ validity, type, dataset }: Field): string {
  if (validity.badInput) return codesByType[type] ?? "invalid_input";
  if (validity.valueMissing) return "required";
  if (validity.tooLong) return "too_long";
  if (validity.tooShort) return "too_short";
  if (validity.rangeUnderflow) return type === "date" ? "date_too_early" : "too_small";
  if (validity.rangeOverflow) {
    return dataset.overflow ?? (type === "date" ? "date_too_late" : "too_large");
  }
  return codesByType[type] ?? "invalid_input";
}

const codesByType: Readonly<Record<string, string>> = {
  email: "invalid_email",
  tel: "invalid_phone",
  date: "invalid_date",
  time: "invalid_time",
  number: "invalid_number",
  "select-one": "invalid_choice",
};
