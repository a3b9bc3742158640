"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { saveClient } from "@/lib/clients/save-client";
import { saveClientInput } from "@/lib/clients/schema";
import { removeDocument } from "@/lib/documents/remove-document";
import { removeDocumentInput } from "@/lib/documents/schema";
import { revokeInvitations } from "@/lib/invitations/revoke-invitations";
import { revokeInvitationsInput, sendLinkInput } from "@/lib/invitations/schema";
import { sendLink } from "@/lib/invitations/send-link";

export const saveClientAction = tenantAction("client:edit", saveClientInput, saveClient, {
  after: () => refresh(),
});

export const addClientAction = tenantAction("client:edit", saveClientInput, saveClient, {
  after: ({ tenant }, { id }) => redirect(`/dashboard/${tenant.slug}/clients/${id}`),
});

export const sendLinkAction = tenantAction("invitation:create", sendLinkInput, sendLink);

export const revokeLinksAction = tenantAction(
  "invitation:create",
  revokeInvitationsInput,
  revokeInvitations,
  { after: () => refresh() },
);

export const removeDocumentAction = tenantAction(
  "document:share",
  removeDocumentInput,
  removeDocument,
  { after: () => refresh() },
);
