import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { memberPage } from "@/lib/auth/pages";
import { loadRequests, type OpenRequest } from "@/lib/booking-requests/load-requests";
import { formatDateTime, formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { acceptRequestAction, releaseRequestAction } from "./actions";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("request"))("deskTitle") };
}

/** Times that are kept until whoever asked confirms their e-mail: none of them is an appointment yet. */
export default async function RequestsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "appointment:book");
  const [t, ta, locale, requests] = await Promise.all([
    getTranslations("request"),
    getTranslations("agenda"),
    regionOf(scope),
    loadRequests(scope),
  ]);
  const { timeZone } = scope.tenant;
  const rowOf = (request: OpenRequest) => ({
    ...{ slug, request },
    when: formatDateTime(request.startsAtMs, locale, timeZone),
    until: formatTime(request.expiresAtMs, locale, timeZone),
  });
  return (
    <>
      <KeepFresh seconds={20} />
      <PageHeader
        title={t("deskTitle")}
        description={t("deskDescription")}
        back={{ href: `/dashboard/${slug}/agenda`, label: ta("title") }}
      />
      {requests.length === 0 ? (
        <EmptyState icon="mail" title={t("deskNone")} />
      ) : (
        <Card className="max-w-3xl">
          <ul className="divide-y divide-base-300">
            {requests.map((request) => (
              <RequestRow key={request.id} {...rowOf(request)} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

type RowProps = {
  readonly slug: string;
  readonly request: OpenRequest;
  readonly when: string;
  readonly until: string;
};

async function RequestRow({ slug, request, when, until }: RowProps) {
  const t = await getTranslations("request");
  const { id, name, email, phone, what, whom } = request;
  return (
    <li className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
      <div>
        <p className="font-medium break-words">{name}</p>
        <p className="first-letter:uppercase">{when}</p>
        <p className="text-sm text-muted">
          {what} · {whom}
        </p>
        <p className="text-sm break-words text-muted">{t("deskUntil", { email, until })}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ActionForm action={acceptRequestAction.bind(null, slug)}>
          <input type="hidden" name="requestId" value={id} />
          <SubmitButton size="sm" icon="check">
            {t("deskAccept")}
            <span className="sr-only">: {name}</span>
          </SubmitButton>
        </ActionForm>
        {phone ? (
          <a href={`tel:${phone.e164}`} className={buttonClass({ size: "sm" })}>
            <Icon name="phone" />
            {phone.text}
            <span className="sr-only">: {name}</span>
          </a>
        ) : null}
        <ActionForm action={releaseRequestAction.bind(null, slug)}>
          <input type="hidden" name="requestId" value={id} />
          <SubmitButton size="sm" variant="quiet">
            {t("deskRelease")}
            <span className="sr-only">: {name}</span>
          </SubmitButton>
        </ActionForm>
      </div>
    </li>
  );
}
