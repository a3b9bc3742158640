import type { TypedRules } from "./rules-sentence";
import type { ServiceFacts } from "./service-facts";

/** Names that the sentence uses for what the form sends as ids. */
export type Names = {
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
};

/** The rules as they were saved. */
export function savedRules(service: ServiceFacts, names: Names): TypedRules {
  const { durations, professionalIds, resourceKindId } = service;
  return {
    ...service,
    roomKind: names.kinds.find(({ id }) => id === resourceKindId)?.name ?? null,
    own: names.professionals.flatMap(({ id, name }) => {
      const minutes = durations[id];
      return minutes !== undefined && professionalIds.includes(id) ? [{ name, minutes }] : [];
    }),
  };
}

/** Reads the rules from the form as it is being typed. */
export function typedRules(form: FormData, names: Names): TypedRules {
  const number = (name: string) => Number(text(form, name) || Number.NaN);
  const maximum = (name: string) => (text(form, name) === "" ? null : number(name));
  const givers = new Set(form.getAll("professionalIds"));
  const durationMinutes = number("durationMinutes");
  return {
    durationMinutes,
    bufferBeforeMinutes: number("bufferBeforeMinutes"),
    bufferAfterMinutes: number("bufferAfterMinutes"),
    stepMinutes: number("stepMinutes"),
    packTightly: form.has("packTightly"),
    minimumNoticeMinutes: number("minimumNoticeMinutes"),
    horizonDays: number("horizonDays"),
    dailyMax: maximum("dailyMax"),
    weeklyMax: maximum("weeklyMax"),
    capacity: number("capacity"),
    followUpDays: maximum("followUpDays"),
    roomKind: names.kinds.find(({ id }) => id === text(form, "resourceKindId"))?.name ?? null,
    own: names.professionals
      .filter(({ id }) => givers.has(id) && text(form, `durations.${id}`) !== "")
      .map(({ id, name }) => ({ name, minutes: number(`durations.${id}`) }))
      .filter(({ minutes }) => minutes !== durationMinutes),
  };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
