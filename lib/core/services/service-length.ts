type Length = { readonly count: number; readonly most: number };

type Timed = {
  readonly durationMinutes: number;
  /** By professional who gives it; left out: all take the same. */
  readonly minutesOf?: Readonly<Record<string, number>> | undefined;
};

/** How long a service takes with somebody, in minutes; the usual time while it is not known with whom. */
export function minutesWith(
  { durationMinutes, minutesOf = {} }: Timed,
  professionalId: string | undefined,
): number {
  return (professionalId ? minutesOf[professionalId] : undefined) ?? durationMinutes;
}

/**
 * The same for the text `minutes`: with whom is known, else from who needs least to who needs most. `most` is 0 where
 * that is one number.
 */
export function lengthValues(service: Timed, professionalId?: string): Length {
  const all = professionalId ? [] : Object.values(service.minutesOf ?? {});
  if (all.length === 0) return { count: minutesWith(service, professionalId), most: 0 };
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return { count: least, most: most > least ? most : 0 };
}

/** One after the other, from the least to the most that they may take. */
export function lengthOfAll(lengths: readonly Length[]): Length {
  const least = lengths.reduce((sum, { count }) => sum + count, 0);
  const most = lengths.reduce((sum, { count, most }) => sum + Math.max(count, most), 0);
  return { count: least, most: most > least ? most : 0 };
}
