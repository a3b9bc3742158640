"use server";

import { publicAction } from "@/lib/auth/actions";
import { askForLink } from "@/lib/invitations/ask-for-link";
import { askForLinkInput } from "@/lib/invitations/schema";

export const askForLinkAction = publicAction(askForLinkInput, askForLink);
