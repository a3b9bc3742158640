import { formatZone } from "./date-time";

/** An IANA zone by the place that people would look it up by: "Santo Domingo", "hora de República Dominicana". */
export type ZoneChoice = { readonly place: string; readonly name: string };

/** The zones that this server knows, as the reader's language names them. */
export function zoneChoices(locale: string): readonly ZoneChoice[] {
  let choices = choicesIn.get(locale);
  if (!choices) {
    choices = zoneIds().map((id) => ({
      place: zonePlace(id),
      name: formatZone(midYear, locale, id),
    }));
    choicesIn.set(locale, choices);
  }
  return choices;
}

/** "Santo Domingo" for America/Santo_Domingo; no two zones have one place. */
export function zonePlace(id: string): string {
  return id.split("/").slice(1).join(", ").replaceAll("_", " ") || id;
}

/** The zone's own spelling for what was typed in another case or with blanks; undefined where there is none. */
export function zoneSpelling(typed: string): string | undefined {
  const wanted = typed.trim().replaceAll(/\s+/g, "_").toLowerCase();
  const place = typed.trim().toLowerCase();
  return zoneIds().find(
    (id) => id.toLowerCase() === wanted || zonePlace(id).toLowerCase() === place,
  );
}

function zoneIds(): readonly string[] {
  ids ??= Intl.supportedValuesOf("timeZone");
  return ids;
}

let ids: readonly string[] | undefined;
const choicesIn = new Map<string, readonly ZoneChoice[]>();

/** Names do not change within a year. */
const midYear = Date.UTC(2026, 6, 1);
