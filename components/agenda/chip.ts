/** The look of a small choice that is on or off. */
export function chipClass(isOn: boolean): string {
  return `${chip} ${isOn ? chipOn : chipOff}`;
}

const chip =
  "flex min-h-9 items-center gap-1.5 rounded-full px-3 text-[0.9375rem] font-medium whitespace-nowrap ring-1 ring-inset";
const chipOn = "bg-base-content text-base-100 ring-base-content";
const chipOff = "bg-base-100 ring-line hover:bg-base-300";
