"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { addDomain } from "@/lib/addresses/add-domain";
import { chooseMainDomain } from "@/lib/addresses/choose-main-domain";
import { proveDomain } from "@/lib/addresses/prove-domain";
import { removeDomain } from "@/lib/addresses/remove-domain";
import { renameTenant } from "@/lib/addresses/rename-tenant";
import { addDomainInput, domainInput, renameTenantInput } from "@/lib/addresses/schema";
import { tenantAction } from "@/lib/auth/actions";

const stay = { after: () => refresh() };

export const renameTenantAction = tenantAction("address:edit", renameTenantInput, renameTenant, {
  after: (_scope, { slug }) => redirect(`/dashboard/${slug}/settings/address?renamed=1`),
});

export const addDomainAction = tenantAction("address:edit", addDomainInput, addDomain, stay);

export const proveDomainAction = tenantAction("address:edit", domainInput, proveDomain, stay);

export const chooseMainDomainAction = tenantAction(
  "address:edit",
  domainInput,
  chooseMainDomain,
  stay,
);

export const removeDomainAction = tenantAction("address:edit", domainInput, removeDomain, stay);
