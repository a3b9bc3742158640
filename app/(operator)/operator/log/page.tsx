import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { operatorPage } from "@/lib/auth/pages";
import { formatShortDate, formatTime } from "@/lib/format/date-time";
import { loadOperatorLog, type OperatorLogEntry } from "@/lib/operator/reads";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("operator");
  return { title: `${t("log")} · ${t("title")}` };
}

export default async function OperatorLogPage() {
  const scope = await operatorPage();
  const [entries, locale, t] = await Promise.all([
    loadOperatorLog(scope),
    getLocale(),
    getTranslations("operator"),
  ]);
  const told = ({ action, tenantName }: OperatorLogEntry) => {
    const name = tenantName ?? "";
    if (action === "tenant_suspended") return t("actionSuspended", { name });
    if (action === "tenant_resumed") return t("actionResumed", { name });
    if (action === "message_retried") return t("actionRetried", { name });
    if (action === "message_discarded") return t("actionDiscarded", { name });
    if (action === "failure_dismissed") return t("actionDismissed", { name: name || "none" });
    if (action === "tenant_plan_changed") return t("actionPlan", { name });
    if (action === "tenant_opened") return t("actionOpened", { name });
    return t("actionOther", { action, name });
  };
  return (
    <>
      <PageHeader title={t("log")} description={t("logIntro")} />
      <Card>
        {entries.length === 0 ? (
          <EmptyState icon="list" title={t("noLogTitle")}>
            {t("noLogBody")}
          </EmptyState>
        ) : (
          <Table
            caption={t("logCaption")}
            rows={entries}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "when",
                header: t("when"),
                cell: ({ at }) => (
                  <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
                    {formatShortDate(at, locale, "UTC")}, {formatTime(at, locale, "UTC")}
                  </time>
                ),
              },
              { id: "who", header: t("who"), cell: ({ operatorName }) => operatorName },
              { id: "what", header: t("what"), cell: told },
              { id: "reason", header: t("reason"), cell: ({ reason }) => reason ?? "—" },
            ]}
          />
        )}
      </Card>
    </>
  );
}
