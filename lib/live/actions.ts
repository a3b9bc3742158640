"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/actions";
import { stay } from "./stay";

/** The page that it is called from, read again. Unlike the router's own refresh it prefetches no link of it anew. */
export const lookAgainAction = tenantAction("agenda:read", z.object({}), stay, {
  after: () => refresh(),
});
