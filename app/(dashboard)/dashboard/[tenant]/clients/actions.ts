"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { saveClient } from "@/lib/clients/save-client";
import { saveClientInput } from "@/lib/clients/schema";

export const saveClientAction = tenantAction("client:edit", saveClientInput, saveClient, {
  after: () => refresh(),
});

export const addClientAction = tenantAction("client:edit", saveClientInput, saveClient, {
  after: ({ tenant }, { id }) => redirect(`/dashboard/${tenant.slug}/clients/${id}`),
});
