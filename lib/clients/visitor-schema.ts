import { z } from "zod";
import { checkbox, optional, requiredText } from "@/lib/input";
import { emailInput, ownZoneInput, phoneInput } from "./schema";

/** Who fills in the public form; which way to reach them the practice needs, the verb knows. */
export const aboutVisitor = {
  client: z.preprocess(
    // A form whose fields are all empty sends none of them: each is then told to be missing.
    (given) => given ?? {},
    z.object(
      {
        ...{ name: requiredText(120, 2), email: optional(emailInput), phone: optional(phoneInput) },
        timeZone: ownZoneInput,
      },
      { error: "required" },
    ),
  ),
  /** Somebody else comes, under the contact of whoever books: a child, a parent. */
  forOther: checkbox,
  otherName: optional(requiredText(120, 2)),
  /** Asked where it is known whom they look after: one of their names, or `other`. */
  whoComes: optional(requiredText(120)),
  /** Whether they may be written to at the telephone that they gave. */
  agreesToTexts: checkbox,
  /** Whether this device keeps the contact for the next time. */
  remember: checkbox,
};

type WhoComes = {
  readonly forOther: boolean;
  readonly otherName?: string | undefined;
  readonly whoComes?: string | undefined;
};

/** The name of somebody else who comes; null where it is still missing; undefined: whoever books. */
export function otherWhoComes({ forOther, otherName, whoComes }: WhoComes) {
  if (whoComes && whoComes !== "other") return whoComes;
  return forOther || whoComes ? (otherName ?? null) : undefined;
}

/** Who books for somebody else says for whom. */
export function withWhoComes<S extends z.ZodType<WhoComes>>(schema: S) {
  return schema.refine((form) => otherWhoComes(form) !== null, {
    error: "required",
    path: ["otherName"],
  });
}

/** What of the form is about the visitor, not about the appointment. */
export type VisitorForm = WhoComes & {
  readonly client: {
    readonly name: string;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly timeZone?: string | undefined;
  };
  readonly remember: boolean;
};
