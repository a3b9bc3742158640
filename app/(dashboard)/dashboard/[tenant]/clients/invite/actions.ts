"use server";

import { tenantAction } from "@/lib/auth/actions";
import { inviteList } from "@/lib/invitations/invite-list";
import { previewList } from "@/lib/invitations/preview-list";
import { inviteListInput } from "@/lib/invitations/schema";

export const previewListAction = tenantAction("invitation:create", inviteListInput, previewList);

export const inviteListAction = tenantAction("invitation:create", inviteListInput, inviteList);
