import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { TenantScope } from "@/db/scope";
import { can } from "@/lib/core/tenancy/permissions";

type Props = { readonly scope: TenantScope };

/** To a practice that has just begun: an agenda needs somebody who attends. */
export function NobodyAttends({ scope: { actor, tenant } }: Props) {
  const [t, tt] = [useTranslations("agenda"), useTranslations("team")];
  return (
    <>
      <PageHeader title={t("title")} />
      <Card>
        <EmptyState
          title={tt("nobody")}
          action={
            can(actor, "team:edit") ? (
              <ButtonLink href={`/dashboard/${tenant.slug}/team/new`}>{tt("add")}</ButtonLink>
            ) : null
          }
        >
          {tt("nobodyHint")}
        </EmptyState>
      </Card>
    </>
  );
}
