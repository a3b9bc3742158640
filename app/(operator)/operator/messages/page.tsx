import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { operatorPage } from "@/lib/auth/pages";
import { loadDeadMessages, loadOutboxes } from "@/lib/operator/load-outboxes";
import { DeadTable } from "./dead-table";
import { OutboxTable } from "./outbox-table";

export async function generateMetadata(): Promise<Metadata> {
  const [t, to] = await Promise.all([getTranslations("outbox"), getTranslations("operator")]);
  return { title: `${t("title")} · ${to("title")}` };
}

/** Whether messages leave, for every tenant, and what was given up on. */
export default async function OutboxPage() {
  const scope = await operatorPage();
  const [outboxes, dead, t] = await Promise.all([
    loadOutboxes(scope),
    loadDeadMessages(scope),
    getTranslations("outbox"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("intro")} />
      <div className="flex flex-col gap-6">
        <Card title={t("deadTitle")} description={t("deadIntro")}>
          <DeadTable messages={dead} />
        </Card>
        <Card title={t("queues")}>
          <OutboxTable outboxes={outboxes} />
        </Card>
      </div>
    </>
  );
}
