import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { mostVisitParts } from "@/lib/core/appointments/decide-visit";

/** Leads to a further service for the same visit. */
export function AddServiceLink({ href }: { readonly href: string }) {
  const t = useTranslations("visits");
  return (
    <div className="-mt-3 mb-6 flex flex-wrap items-center gap-x-3 gap-y-1">
      <ButtonLink href={href} variant="quiet" icon="plus" scroll={false}>
        {t("addService")}
      </ButtonLink>
      <p className="text-sm text-muted">{t("addServiceHint", { most: mostVisitParts })}</p>
    </div>
  );
}
