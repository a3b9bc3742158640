import { z } from "zod";

/** Whose calendar it is, the actor says. */
export const feedInput = z.object({});
