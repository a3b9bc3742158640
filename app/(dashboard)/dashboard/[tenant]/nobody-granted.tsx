import { useTranslations } from "next-intl";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { TenantScope } from "@/db/scope";
import { livePropsOf } from "@/lib/live/live-props";

type Props = {
  readonly scope: TenantScope;
  /** Of the page that has nothing for them. */
  readonly title: string;
};

/** To whoever works for no professional of the practice; where that changes, the page goes on by itself. */
export function NobodyGranted({ scope, title }: Props) {
  const t = useTranslations("roles");
  return (
    <>
      <LiveRefresh {...livePropsOf(scope)} rooms={["catalogue"]} />
      <PageHeader title={title} />
      <Card>
        <EmptyState icon="lock" title={t("nobody")}>
          {t("nobodyHint", { practice: scope.tenant.name })}
        </EmptyState>
      </Card>
    </>
  );
}
