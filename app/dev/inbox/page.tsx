import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MailList } from "@/components/inbox/mail-list";
import { RecipientFilter } from "@/components/inbox/recipient-filter";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { nowMs } from "@/lib/clock";
import { formatRelativeTime } from "@/lib/format/relative-time";
import { type InboxEntry, readInbox, readRecipients } from "@/lib/mail/reads";
import { requireInbox } from "./require-inbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default async function InboxPage({ searchParams }: PageProps<"/dev/inbox">) {
  requireInbox();
  const { to } = await searchParams;
  const chosen = typeof to === "string" && to ? to : undefined;
  const [t, locale, recipients, entries] = await Promise.all([
    getTranslations("inbox"),
    getLocale(),
    readRecipients(),
    readInbox(chosen),
  ]);
  const now = nowMs();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      {recipients.length > 0 ? (
        <div className="mb-6">
          <RecipientFilter recipients={recipients} chosen={chosen} />
        </div>
      ) : null}
      {entries.length > 0 ? (
        <MailList mails={entries.map((entry) => summaryOf(entry, now, locale))} />
      ) : (
        <Card>
          <EmptyState
            icon="mail"
            title={t("emptyTitle")}
            action={<ButtonLink href="/#demo">{t("goToSite")}</ButtonLink>}
          >
            {t(chosen ? "emptyFiltered" : "emptyBody")}
          </EmptyState>
        </Card>
      )}
    </>
  );
}

function summaryOf(entry: InboxEntry, now: number, locale: string) {
  const { id, recipient, subject, attachmentCount, createdAt } = entry;
  const sender = /^"?([^"<]*)"?\s*</.exec(entry.sender)?.[1]?.trim() || entry.sender;
  return {
    ...{ id, sender, recipient, subject, attachmentCount },
    beginning: entry.beginning.split("\n").slice(2).join(" "),
    sentAt: createdAt.toISOString(),
    sentAgo: formatRelativeTime(createdAt.getTime(), now, locale),
  };
}
