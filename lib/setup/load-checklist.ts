import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { type Checklist, checklistOf, showsChecklist } from "@/lib/core/setup/checklist";
import { selectProgress } from "./store";

/** What is still to be done, however much of it shows. */
export async function loadChecklist(
  scope: TenantScope,
): Promise<Checklist & { readonly isShown: boolean }> {
  const { isNew, ...found } = await readTenant(scope, (tx) => selectProgress(tx, scope));
  const { phone, email, brand, checklistDismissed, published } = scope.tenant;
  const checklist = checklistOf({
    ...found,
    isReachable: phone !== null || email !== null,
    isOpen: published,
    hasLogo: brand.logoUrl !== null,
  });
  return { ...checklist, isShown: !checklistDismissed && showsChecklist(checklist, isNew) };
}
