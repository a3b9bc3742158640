"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { chooseTextsFor } from "@/lib/channels/choose-texts";
import { chooseTextsForInput } from "@/lib/channels/consent-schema";
import { saveClient } from "@/lib/clients/save-client";
import { saveClientInput } from "@/lib/clients/schema";
import { removeDocument } from "@/lib/documents/remove-document";
import { removeDocumentInput } from "@/lib/documents/schema";
import { tieInput, untieInput } from "@/lib/family/schema";
import { tiePeople } from "@/lib/family/tie-people";
import { untiePeople } from "@/lib/family/untie-people";
import { reopenLinks } from "@/lib/invitations/reopen-links";
import { revokeInvitations } from "@/lib/invitations/revoke-invitations";
import { reopenLinksInput, revokeInvitationsInput, sendLinkInput } from "@/lib/invitations/schema";
import { sendLink } from "@/lib/invitations/send-link";
import { chooseForClient } from "@/lib/notices/choose-for-client";
import { chooseForClientInput } from "@/lib/notices/schema";

export const saveClientAction = tenantAction("client:edit", saveClientInput, saveClient, {
  after: () => refresh(),
});

export const addClientAction = tenantAction("client:edit", saveClientInput, saveClient, {
  after: ({ tenant }, { id }) => redirect(`/dashboard/${tenant.slug}/clients/${id}`),
});

export const tiePeopleAction = tenantAction("client:edit", tieInput, tiePeople, {
  after: () => refresh(),
});

export const untiePeopleAction = tenantAction("client:edit", untieInput, untiePeople, {
  after: () => refresh(),
});

export const chooseForClientAction = tenantAction(
  "client:edit",
  chooseForClientInput,
  chooseForClient,
  { after: () => refresh() },
);

export const chooseTextsForAction = tenantAction(
  "client:edit",
  chooseTextsForInput,
  chooseTextsFor,
  { after: () => refresh() },
);

export const sendLinkAction = tenantAction("invitation:create", sendLinkInput, sendLink);

export const reopenLinksAction = tenantAction("client:edit", reopenLinksInput, reopenLinks, {
  after: () => refresh(),
});

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
