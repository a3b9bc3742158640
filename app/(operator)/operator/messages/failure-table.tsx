import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { JobFailure } from "@/lib/alerts/reads";
import { dismissFailureAction } from "./actions";
import { momentInUtc } from "./moment-in-utc";
import { ToldForm } from "./told-form";

/** Jobs that failed through all their tries. */
export function FailureTable({ failures }: { readonly failures: readonly JobFailure[] }) {
  const t = useTranslations("outbox");
  const locale = useLocale();
  return (
    <Table
      caption={t("failures")}
      rows={failures}
      rowKey={({ id }) => id}
      columns={[
        { id: "job", header: t("job"), cell: ({ job }) => job },
        { id: "name", header: t("name"), cell: ({ tenantName }) => tenantName ?? t("allTenants") },
        { id: "when", header: t("failedAt"), cell: ({ at }) => momentInUtc(at, locale) },
        { id: "reason", header: t("error"), cell: ({ reason }) => reason },
        {
          id: "actions",
          header: t("actions"),
          isHeaderHidden: true,
          cell: ({ id }) => (
            <ToldForm action={dismissFailureAction} done={t("dismissed")}>
              <input type="hidden" name="failureId" value={id} />
              <SubmitButton variant="quiet">{t("dismiss")}</SubmitButton>
            </ToldForm>
          ),
        },
      ]}
    />
  );
}
