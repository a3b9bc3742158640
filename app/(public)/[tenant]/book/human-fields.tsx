import { useTranslations } from "next-intl";
import { HumanBox } from "@/components/booking/human-box";
import type { TenantScope } from "@/db/scope";
import { formToken } from "@/lib/human/form-token";

/** What tells people from programs, on a tenant's forms. */
export function HumanFields({ scope }: { readonly scope: TenantScope }) {
  const t = useTranslations("booking");
  return <HumanBox token={formToken(scope.tenant.id, scope.nowMs)} label={t("leaveEmpty")} />;
}
