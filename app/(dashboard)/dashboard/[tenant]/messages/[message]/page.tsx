import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { TenantScope } from "@/db/scope";
import { memberPage } from "@/lib/auth/pages";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { type LedgerMessage, loadMessage } from "@/lib/deliveries/load-ledger";
import { formatDateTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { Fact, Facts } from "../../agenda/facts";
import { AgainButton } from "../again-button";
import { recipientText } from "../ledger-list";
import { ledgerWords } from "../ledger-words";
import { MessageBody } from "../message-body";
import { messageNames } from "../message-name";

type Props = { readonly params: Promise<{ tenant: string; message: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledger"))("one") };
}

/** One message: to whom, what became of it, and what it said. */
export default async function MessagePage({ params }: Props) {
  const { tenant: slug, message: id } = await params;
  const scope = await memberPage(slug, "notification:read");
  const [message, t, nameOf] = await Promise.all([
    loadMessage(scope, id),
    getTranslations("ledger"),
    messageNames(),
  ]);
  if (!message) notFound();
  const name = nameOf(message);
  return (
    <>
      <LiveRefresh {...livePropsOf(scope)} rooms={["messages", "agenda", "clients"]} />
      <PageHeader
        title={name}
        back={await backOf(scope, message)}
        actions={<AgainButton scope={scope} entry={message} about={name} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <Card title={t("content")} className="max-lg:order-2">
          <MessageBody message={message} />
        </Card>
        <Card>
          <MessageFacts scope={scope} message={message} />
        </Card>
      </div>
    </>
  );
}

async function backOf({ tenant }: TenantScope, { appointment, client }: LedgerMessage) {
  const t = await getTranslations("ledger");
  const home = `/dashboard/${tenant.slug}`;
  if (appointment) {
    const date = localDateOf(toMinute(appointment.startsAt.getTime()), tenant.timeZone);
    const href = `${home}/agenda?date=${date}&appointment=${appointment.id}`;
    return { href, label: t("backToAppointment") };
  }
  return client
    ? { href: `${home}/clients/${client.id}`, label: t("backToClient") }
    : { href: `${home}/agenda`, label: t("backToAppointment") };
}

type FactsProps = { readonly scope: TenantScope; readonly message: LedgerMessage };

async function MessageFacts({ scope, message }: FactsProps) {
  const { slug, timeZone } = scope.tenant;
  const [t, locale] = await Promise.all([getTranslations("ledger"), regionOf(scope)]);
  const words = (await ledgerWords({ locale, timeZone, nowMs: scope.nowMs }))(message);
  const moment = (at: Date) => formatDateTime(at, locale, timeZone);
  const { client, appointment, member, sentAt, dueAt, attempt, channel } = message;
  return (
    <Facts>
      <Fact name={t("facts.state")}>{words.state}</Fact>
      {words.resent ? <Fact name={t("facts.after")}>{words.resent}</Fact> : null}
      {words.trouble ? <Fact name={t("facts.trouble")}>{words.trouble}</Fact> : null}
      <Fact name={t("facts.to")}>
        {recipientText(message, (name) => t("toTeam", { name })) ||
          t(sentAt ? "facts.forgotten" : "facts.nobody")}
      </Fact>
      <Fact name={t("facts.channel")}>{t(`channels.${channel}`)}</Fact>
      {client && !member ? (
        <Fact name={t("facts.about")}>
          <Link href={`/dashboard/${slug}/clients/${client.id}`} className="link wrap-anywhere">
            {client.name}
          </Link>
        </Fact>
      ) : null}
      {appointment ? (
        <Fact name={t("backToAppointment")}>{moment(appointment.startsAt)}</Fact>
      ) : null}
      <Fact name={t("facts.due")}>{moment(dueAt)}</Fact>
      {sentAt ? <Fact name={t("facts.sent")}>{moment(sentAt)}</Fact> : null}
      {attempt > 0 ? <Fact name={t("facts.attempts")}>{String(attempt)}</Fact> : null}
    </Facts>
  );
}
