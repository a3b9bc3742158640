import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { maxPasswordLength } from "./password";

export const credentialsInput = z.object({
  email: z.string().trim().max(254).pipe(z.email()),
  password: z.string().max(maxPasswordLength),
});

/** `next`: the page that asked for the login. */
export const logInInput = credentialsInput.extend({ next: z.string().max(2000).optional() });

export const logOutInput = z.object({});

/** Long enough to be no word of a list; nothing else is asked of it (NIST SP 800-63B). */
export const leastPasswordLength = 10;

export const newPasswordInput = z
  .string({ error: "required" })
  .min(1, "required")
  .min(leastPasswordLength, "password_too_short")
  .max(maxPasswordLength, "too_long");

export const askPasswordInput = z.object({
  email: z
    .string({ error: "required" })
    .trim()
    .min(1, "required")
    .max(254, "too_long")
    .toLowerCase()
    .pipe(z.email("invalid_email")),
  locale: z.enum(locales, "invalid_choice"),
});

export const setPasswordInput = z.object({
  token: z.string({ error: "required" }).max(100),
  password: newPasswordInput,
});

export const changePasswordInput = z.object({
  currentPassword: z
    .string({ error: "required" })
    .min(1, "required")
    .max(maxPasswordLength, "too_long"),
  password: newPasswordInput,
});
