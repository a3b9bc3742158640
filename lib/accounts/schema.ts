import { z } from "zod";
import { maxPasswordLength } from "@/lib/auth/password";
import { emailInput } from "@/lib/clients/schema";
import { entityId, optional } from "@/lib/input";
import { confirmEmailInput } from "@/lib/portal/schema";

const typedPassword = z
  .string({ error: "required" })
  .min(1, "required")
  .max(maxPasswordLength, "too_long");

/** As long as NIST SP 800-63B asks at least, of any signs. */
const minPasswordLength = 8;

export const setPasswordInput = z.object({
  password: typedPassword.min(minPasswordLength, "too_short"),
  /** The one that there is. */
  currentPassword: optional(typedPassword),
});

export type SetPasswordInput = z.output<typeof setPasswordInput>;

export const removePasswordInput = z.object({});

/** `personId`: who of those who share the e-mail; asked where it is more than one. */
const whoInput = { email: emailInput, personId: optional(entityId) };

export const enterByPasswordInput = z.object({ ...whoInput, password: typedPassword });

export type EnterByPasswordInput = z.output<typeof enterByPasswordInput>;

export const askForCodeInput = z.object({ email: emailInput });

export const enterByCodeInput = z.object({ ...whoInput, code: confirmEmailInput.shape.code });

export type EnterByCodeInput = z.output<typeof enterByCodeInput>;

export const forgetEmailInput = z.object({});
