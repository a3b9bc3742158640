import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { type ChecklistItem, checklistItems } from "@/lib/core/setup/checklist";
import { can } from "@/lib/core/tenancy/permissions";
import { loadChecklist } from "@/lib/setup/load-checklist";
import { dismissChecklistAction } from "./actions";

const places: Readonly<Record<ChecklistItem, string>> = {
  services: "setup/services",
  hours: "setup/hours",
  contact: "setup/practice",
  prices: "setup/services",
  logo: "setup/brand",
  page: "setup/page",
  booking: "setup/share",
};

/** What is still missing before clients come, each with its way; nothing once all is there or it was put away. */
export async function ChecklistCard({ scope }: { readonly scope: TenantScope }) {
  if (scope.tenant.checklistDismissed || !can(scope.actor, "settings:edit")) return null;
  const { left, blocks, isShown } = await loadChecklist(scope);
  if (!isShown) return null;
  const t = await getTranslations("setup");
  const { slug } = scope.tenant;
  const count = checklistItems.length;
  const done = count - left.length;
  return (
    <section
      aria-labelledby="checklist"
      className="mb-5 rounded-box bg-base-100 p-4 shadow-xs sm:px-6"
    >
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="checklist" className="text-lg font-semibold">
          {t("checklist")}
        </h2>
        <span className="text-sm text-muted">{t("checklistDone", { done, count })}</span>
        <progress className="progress progress-primary w-28" value={done} max={count} aria-hidden />
        <ActionForm action={dismissChecklistAction.bind(null, slug)} className="ms-auto">
          <SubmitButton variant="quiet" size="sm" icon="close">
            {t("dismiss")}
          </SubmitButton>
        </ActionForm>
      </header>
      {blocks ? (
        <p className="mt-1 flex items-center gap-2 font-medium text-warning">
          <Icon name="alert" />
          {t("checklistBlocks")}
        </p>
      ) : null}
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {left.map((item) => (
          <li key={item}>
            <Link
              href={`/dashboard/${slug}/${places[item]}`}
              className="inline-flex min-h-11 items-center gap-2 font-medium hover:underline"
            >
              <Icon name="arrowRight" className="text-brand" />
              {t(`items.${item}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
