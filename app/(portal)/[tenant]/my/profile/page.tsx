import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { portalPage } from "@/lib/auth/pages";
import { isOn } from "@/lib/core/portal/functions";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { formatPhone } from "@/lib/format/phone";
import { loadProfile } from "@/lib/portal/reads";
import { MessagesChoice } from "../messages-choice";
import { PortalTabs } from "../portal-tabs";
import { TextsChoice } from "../texts-choice";
import {
  changeEmailAction,
  confirmEmailAction,
  dropEmailAction,
  saveProfileAction,
} from "./actions";
import { CodeForm, EmailForm } from "./email-forms";
import { ProfileForm } from "./profile-form";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("profile") };
}

/** How the practice calls a client and reaches them, for the client to correct. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const scope = await portalPage((await params).tenant);
  const { tenant, actor } = scope;
  if (!isOn(tenant, "profile")) notFound();
  const [t, profile, { done }] = await Promise.all([
    getTranslations("portal"),
    loadProfile(scope, actor.clientId),
    searchParams,
  ]);
  if (!profile) notFound();
  const { slug, country } = tenant;
  const { name, phone, email, locale, newEmail } = profile;
  return (
    <div className="mx-auto max-w-2xl">
      <PortalTabs tenant={tenant} current="/profile" />
      <PageHeader title={t("profile")} description={t("profileIntro", { name: tenant.name })} />
      <ClientMessages rooms={["portal"]}>
        <div className="flex flex-col gap-6">
          {firstOf(done) === "email" ? (
            <Alert tone="success" role="status">
              {t("emailConfirmed")}
            </Alert>
          ) : null}
          <Card>
            <ProfileForm
              name={name}
              locale={locale}
              practice={{ name: tenant.name, locale: tenant.locale }}
              phone={phone ? formatPhone(phone, country) : ""}
              action={saveProfileAction.bind(null, slug)}
            />
          </Card>
          <Card title={t("email")} description={email ? t("emailNow", { email }) : t("emailNone")}>
            {newEmail ? (
              <CodeForm
                email={newEmail}
                confirm={confirmEmailAction.bind(null, slug)}
                drop={dropEmailAction.bind(null, slug)}
              />
            ) : (
              <EmailForm action={changeEmailAction.bind(null, slug)} />
            )}
          </Card>
          <MessagesChoice scope={scope} clientId={actor.clientId} />
          <TextsChoice scope={scope} clientId={actor.clientId} />
        </div>
      </ClientMessages>
    </div>
  );
}
