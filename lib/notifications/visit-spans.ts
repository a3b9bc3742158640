import type { MailFacts } from "./mail-facts";

export type Span = { readonly startsAt: Date; readonly endsAt: Date };

/** What is kept free before or after a service is no hole in a visit. */
const mostPauseMs = 15 * 60_000;

/** From when to when a visit lasts, each stretch of it for itself; a part that moved stands alone. */
export function spansOf(
  { appointment, together }: Pick<MailFacts, "appointment" | "together">,
  isAlone: boolean,
): readonly Span[] {
  if (together?.kind !== "visit" || isAlone) return [appointment];
  const spans: Span[] = [];
  for (const { startsAt, endsAt } of together.appointments) {
    const last = spans.at(-1);
    if (last && startsAt.getTime() - last.endsAt.getTime() <= mostPauseMs) {
      spans[spans.length - 1] = { startsAt: last.startsAt, endsAt };
    } else spans.push({ startsAt, endsAt });
  }
  return spans;
}
