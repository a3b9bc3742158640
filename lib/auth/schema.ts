import { z } from "zod";
import { maxPasswordLength } from "./password";

export const credentialsInput = z.object({
  email: z.string().trim().max(254).pipe(z.email()),
  password: z.string().max(maxPasswordLength),
});

/** `next`: the page that asked for the login. */
export const logInInput = credentialsInput.extend({ next: z.string().max(2000).optional() });

export const logOutInput = z.object({});
