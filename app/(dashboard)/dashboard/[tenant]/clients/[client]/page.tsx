import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CopyLink } from "@/components/agenda/copy-link";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadClientAppointments } from "@/lib/appointments/reads";
import { memberPage } from "@/lib/auth/pages";
import { clientRevision } from "@/lib/clients/client-revision";
import { loadClient } from "@/lib/clients/reads";
import { can } from "@/lib/core/tenancy/permissions";
import { loadClientLedger } from "@/lib/deliveries/load-ledger";
import { loadDocuments } from "@/lib/documents/reads";
import { formatPhone } from "@/lib/format/phone";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { linkAction } from "../../agenda/actions";
import { ClientContact } from "../../agenda/client-contact";
import { LedgerList } from "../../messages/ledger-list";
import { reopenLinksAction, saveClientAction } from "../actions";
import { ClientForm } from "../client-form";
import { ClientAccess } from "./client-access";
import { ClientAppointments } from "./client-appointments";
import { ClientDocuments } from "./client-documents";
import { ClientFamily } from "./client-family";
import { ClientMessagesChoice } from "./client-messages-choice";
import { ClientTexts } from "./client-texts";

type Props = { readonly params: Promise<{ tenant: string; client: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clients");
  return { title: t("one") };
}

export default async function ClientPage({ params }: Props) {
  const { tenant: slug, client: id } = await params;
  const scope = await memberPage(slug, "client:read");
  const client = await loadClient(scope, id);
  if (!client) notFound();
  const mayReadMessages = can(scope.actor, "notification:read");
  const [appointments, documents, messages, t, tl, locale] = await Promise.all([
    loadClientAppointments(scope, client.id),
    can(scope.actor, "document:read") ? loadDocuments(scope, [client.id]) : [],
    mayReadMessages ? loadClientLedger(scope, client.id) : [],
    getTranslations("clients"),
    getTranslations("ledger"),
    regionOf(scope),
  ]);
  const { timeZone, country } = scope.tenant;
  const base = `/dashboard/${slug}`;
  const shown = { slug, timeZone, locale };
  // Any of a client's links reaches all of their appointments; it lands on this one.
  const linked = appointments.upcoming[0] ?? appointments.past[0];
  const missed = appointments.past.filter(({ status }) => status === "no_show").length;
  return (
    <>
      <LiveRefresh {...livePropsOf(scope)} rooms={["clients", "agenda", "messages"]} />
      <PageHeader
        title={client.name}
        description={missed > 0 ? t("missed", { count: missed }) : undefined}
        back={{ href: `${base}/clients`, label: t("title") }}
        actions={
          can(scope.actor, "appointment:book") ? (
            <ButtonLink
              href={`${base}/agenda?new=1&client=${id}`}
              variant="primary"
              icon="calendarPlus"
            >
              {t("book")}
            </ButtonLink>
          ) : null
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="flex flex-col gap-6">
          <Card title={t("upcoming")}>
            <ClientAppointments
              {...shown}
              appointments={appointments.upcoming}
              emptyText={t("noUpcoming")}
            />
          </Card>
          <Card title={t("past")}>
            <ClientAppointments
              {...shown}
              appointments={appointments.past}
              emptyText={t("noPast")}
            />
          </Card>
          {mayReadMessages ? (
            <Card title={tl("title")}>
              <LedgerList scope={scope} entries={messages} locale={locale} saysWhichAppointment />
            </Card>
          ) : null}
          <ClientDocuments scope={scope} locale={locale} client={client} documents={documents} />
        </div>
        <div className="flex flex-col gap-6">
          <Card title={t("contact")}>
            <ClientContact client={client} scope={scope} isOnOwnPage />
          </Card>
          <ClientFamily scope={scope} clientId={client.id} />
          {linked && can(scope.actor, "invitation:create") ? (
            <Card>
              <ClientMessages rooms={["agenda"]}>
                <CopyLink
                  appointmentId={linked.id}
                  client={client}
                  action={linkAction.bind(null, slug)}
                />
              </ClientMessages>
            </Card>
          ) : null}
          {can(scope.actor, "invitation:create") ? (
            <ClientAccess scope={scope} client={client} />
          ) : null}
          <ClientMessagesChoice scope={scope} clientId={client.id} />
          <ClientTexts scope={scope} clientId={client.id} />
          {can(scope.actor, "client:edit") ? (
            <Card title={t("details")}>
              <ClientMessages rooms={["clients"]}>
                <ClientForm
                  client={{
                    ...client,
                    phone: client.phone ? formatPhone(client.phone, country) : null,
                    revision: clientRevision(client),
                  }}
                  practiceLocale={scope.tenant.locale}
                  action={saveClientAction.bind(null, slug)}
                  reopenLinks={reopenLinksAction.bind(null, slug)}
                />
              </ClientMessages>
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}
