import "server-only";
import { cache } from "react";
import { nowMs } from "@/lib/clock";

/** One page has one now: every scope of a render shares it. Epoch milliseconds. */
export const requestNow = cache(nowMs);
