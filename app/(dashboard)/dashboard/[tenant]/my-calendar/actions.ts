"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { closeFeed } from "@/lib/calendar/close-feed";
import { openFeed } from "@/lib/calendar/open-feed";
import { feedInput } from "@/lib/calendar/schema";

export const openFeedAction = tenantAction("agenda:read", feedInput, openFeed, {
  after: () => refresh(),
});

export const closeFeedAction = tenantAction("agenda:read", feedInput, closeFeed, {
  after: () => refresh(),
});
