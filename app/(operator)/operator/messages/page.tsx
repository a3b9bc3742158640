import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { PageHeader } from "@/components/ui/page-header";
import { loadFailures } from "@/lib/alerts/reads";
import { operatorPage } from "@/lib/auth/pages";
import { formatRelativeTime } from "@/lib/format/relative-time";
import { loadDeadMessages, loadOutboxes } from "@/lib/operator/load-outboxes";
import { loadRates } from "@/lib/operator/load-rates";
import { loadTextUsage } from "@/lib/operator/load-text-usage";
import { DeadTable } from "./dead-table";
import { FailureTable } from "./failure-table";
import { momentInUtc } from "./moment-in-utc";
import { OutboxTable } from "./outbox-table";
import { RateTable } from "./rate-table";
import { TextTable } from "./text-table";

export async function generateMetadata(): Promise<Metadata> {
  const [t, to] = await Promise.all([getTranslations("outbox"), getTranslations("operator")]);
  return { title: `${t("title")} · ${to("title")}` };
}

/** Whether messages leave, for every tenant, and what was given up on. */
export default async function OutboxPage() {
  const scope = await operatorPage();
  const [outboxes, dead, rates, failures, texts, t, tc, locale] = await Promise.all([
    loadOutboxes(scope),
    loadDeadMessages(scope),
    loadRates(),
    loadFailures(scope),
    loadTextUsage(scope),
    getTranslations("outbox"),
    getTranslations("channels"),
    getLocale(),
  ]);
  const due = outboxes.reduce((sum, each) => sum + each.due, 0);
  const held = outboxes.reduce((sum, each) => sum + each.held, 0);
  const oldest = outboxes.flatMap(({ oldestDueAt }) => oldestDueAt ?? []).sort(byTime)[0];
  return (
    <>
      <KeepFresh seconds={20} />
      <PageHeader title={t("title")} description={t("intro")} />
      <div className="flex flex-col gap-6">
        <Card
          title={t("depth", { count: due })}
          description={[
            oldest
              ? t("oldestOfAll", {
                  when: momentInUtc(oldest, locale),
                  ago: formatRelativeTime(oldest.getTime(), scope.nowMs, locale),
                })
              : t("nothingDue"),
            held > 0 ? t("held", { count: held }) : "",
          ].join(" ")}
        />
        {failures.length > 0 ? (
          <Card title={t("failures")} description={t("failuresIntro")}>
            <FailureTable failures={failures} />
          </Card>
        ) : null}
        <Card title={t("deadTitle")} description={t("deadIntro")}>
          <DeadTable messages={dead} />
        </Card>
        <Card title={t("rates")} description={t("ratesIntro")}>
          <RateTable rates={rates} />
        </Card>
        <Card title={tc("month")} description={tc("monthHint")}>
          <TextTable usage={texts} />
        </Card>
        <Card title={t("queues")}>
          <OutboxTable outboxes={outboxes} />
        </Card>
      </div>
    </>
  );
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}
