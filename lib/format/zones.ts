/** The IANA zones that this server knows, and the place that people would look each up by: "Santo Domingo". */
export function zoneChoices(): readonly { readonly id: string; readonly place: string }[] {
  zones ??= Intl.supportedValuesOf("timeZone").map((id) => ({ id, place: placeOf(id) }));
  return zones;
}

/** The zone's own spelling for what was typed in another case or with blanks; undefined where there is none. */
export function zoneSpelling(typed: string): string | undefined {
  const wanted = typed.trim().replaceAll(/\s+/g, "_").toLowerCase();
  return zoneChoices().find(
    ({ id, place }) =>
      id.toLowerCase() === wanted || place.toLowerCase() === typed.trim().toLowerCase(),
  )?.id;
}

let zones: readonly { readonly id: string; readonly place: string }[] | undefined;

function placeOf(id: string): string {
  return id.split("/").slice(1).join(", ").replaceAll("_", " ") || id;
}
