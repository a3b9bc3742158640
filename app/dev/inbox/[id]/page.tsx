import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MailActions } from "@/components/inbox/mail-actions";
import { MailFacts } from "@/components/inbox/mail-facts";
import { Card } from "@/components/ui/card";
import { FittedFrame } from "@/components/ui/fitted-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { nowMs } from "@/lib/clock";
import { formatRelativeTime } from "@/lib/format/relative-time";
import { mailLinks } from "@/lib/mail/mail-links";
import { readInboxMessage } from "@/lib/mail/reads";
import { requireInbox } from "../require-inbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default async function InboxMailPage({
  params,
  searchParams,
}: PageProps<"/dev/inbox/[id]">) {
  requireInbox();
  const [{ id }, { view }] = await Promise.all([params, searchParams]);
  const [t, locale, mail] = await Promise.all([
    getTranslations("inbox"),
    getLocale(),
    readInboxMessage(id),
  ]);
  if (!mail) notFound();
  const isPlain = view === "text";
  return (
    <>
      <PageHeader title={mail.subject} back={{ href: "/dev/inbox", label: t("back") }} />
      <Card className="mb-6">
        <div className="flex flex-col gap-5">
          <MailFacts
            sender={mail.sender}
            recipient={mail.recipient}
            sentAt={mail.createdAt.toISOString()}
            sentAgo={formatRelativeTime(mail.createdAt.getTime(), nowMs(), locale)}
          />
          <MailActions
            id={mail.id}
            links={mailLinks(mail.plain)}
            files={mail.attachments.map(({ filename }) => filename)}
          />
        </div>
      </Card>
      <Tabs
        label={t("views")}
        tabs={[
          { href: `/dev/inbox/${id}`, label: t("viewHtml"), isCurrent: !isPlain },
          { href: `/dev/inbox/${id}?view=text`, label: t("viewPlain"), isCurrent: isPlain },
        ]}
      />
      {isPlain ? (
        <pre className="overflow-x-auto rounded-box bg-base-100 p-5 font-mono text-sm wrap-anywhere whitespace-pre-wrap shadow-xs sm:p-6">
          {mail.plain}
        </pre>
      ) : (
        <FittedFrame
          src={`/dev/inbox/${mail.id}/html`}
          title={t("frameTitle")}
          allows="allow-popups allow-popups-to-escape-sandbox"
          className="h-[96rem] w-full sm:h-[88rem] rounded-box bg-base-100 shadow-xs"
        />
      )}
    </>
  );
}
