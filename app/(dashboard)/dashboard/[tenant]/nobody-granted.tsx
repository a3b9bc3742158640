import { useTranslations } from "next-intl";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { TenantScope } from "@/db/scope";
import { livePropsOf } from "@/lib/live/live-props";

/** To whoever works for no professional of the practice; where that changes, the page goes on by itself. */
export function NobodyGranted({ scope }: { readonly scope: TenantScope }) {
  const t = useTranslations("roles");
  return (
    <Card>
      <LiveRefresh {...livePropsOf(scope)} rooms={["catalogue"]} />
      <EmptyState icon="lock" title={t("nobody")}>
        {t("nobodyHint", { practice: scope.tenant.name })}
      </EmptyState>
    </Card>
  );
}
