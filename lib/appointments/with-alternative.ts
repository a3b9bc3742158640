import { z } from "zod";

/**
 * An input in which one of the offered alternatives (`<start> <professional id>`, components/booking/slot-alternatives)
 * stands for the time that was wanted first and was taken meanwhile.
 */
export function withAlternative<S extends z.ZodType>(schema: S) {
  return z.preprocess(chooseAlternative, schema);
}

function chooseAlternative(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("alternative" in input)) return input;
  const [start, professionalId] = String(input.alternative ?? "").split(" ");
  return start && professionalId ? { ...input, start, professionalId } : input;
}
