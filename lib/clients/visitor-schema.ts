import { z } from "zod";
import { checkbox, optional, requiredText } from "@/lib/input";
import { emailInput, phoneInput } from "./schema";

/** Who fills in the public form; which way to reach them the practice needs, the verb knows. */
export const aboutVisitor = {
  client: z.preprocess(
    // A form whose fields are all empty sends none of them: each is then told to be missing.
    (given) => given ?? {},
    z.object(
      { name: requiredText(120, 2), email: optional(emailInput), phone: optional(phoneInput) },
      { error: "required" },
    ),
  ),
  /** Somebody else comes, under the contact of whoever books: a child, a parent. */
  forOther: checkbox,
  otherName: optional(requiredText(120, 2)),
  /** Whether this device keeps the contact for the next time. */
  remember: checkbox,
};

type WhoComes = { readonly forOther: boolean; readonly otherName?: string | undefined };

/** Who books for somebody else says for whom. */
export function withWhoComes<S extends z.ZodType<WhoComes>>(schema: S) {
  return schema.refine(({ forOther, otherName }) => !forOther || otherName, {
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
  };
  readonly remember: boolean;
};
