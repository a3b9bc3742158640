import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactCard } from "@/components/booking/contact-card";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { Icon } from "@/components/ui/icon";
import { publicPage } from "@/lib/auth/pages";
import { isOn } from "@/lib/core/portal/functions";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { formatPhone } from "@/lib/format/phone";
import { askForLinkAction } from "./actions";
import { AskForm } from "./ask-form";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portalAccess");
  return { title: t("askTitle"), robots: { index: false } };
}

/**
 * For every link of this practice that does not open (`?from=link`), for a portal that is not open on this device, and for
 * one that was just closed on all of them (`?from=closed`).
 */
export default async function LinkPage({ params, searchParams }: Props) {
  const { tenant } = await publicPage((await params).tenant);
  const from = firstOf((await searchParams).from);
  const isBroken = from === "link";
  const [t, te, auth] = await Promise.all([
    getTranslations("portalAccess"),
    getTranslations("portalEntry"),
    getTranslations("auth"),
  ]);
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-10">
      <div className="rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        {from === "closed" ? (
          <Alert tone="success" role="status" className="mb-6">
            {t("closedAll")}
          </Alert>
        ) : null}
        <span className="mb-5 grid size-14 place-items-center rounded-full bg-brand/10 text-2xl text-brand">
          <Icon name="link" />
        </span>
        <h1 className="text-2xl font-bold sm:text-3xl">
          {auth(isBroken ? "linkInvalidTitle" : "linkMissingTitle")}
        </h1>
        <p className="mt-3 text-lg text-muted">
          {auth(isBroken ? "linkInvalidBody" : "linkMissingBody")}
        </p>
        <h2 className="mt-7 mb-1 text-lg font-semibold">{t("askTitle")}</h2>
        <p className="mb-4 text-muted">{t("askBody", { name: tenant.name })}</p>
        <ClientMessages rooms={["portalAccess"]}>
          <AskForm action={askForLinkAction.bind(null, tenant.slug)} />
        </ClientMessages>
        {isOn(tenant, "account") ? (
          <section className="mt-7 border-base-300 border-t pt-5">
            <h2 className="text-lg font-semibold">{te("otherWays")}</h2>
            <div className="mt-3 flex flex-wrap gap-3">
              <ButtonLink href={`/${tenant.slug}/link/code`} icon="mail">
                {te("byCode")}
              </ButtonLink>
              <ButtonLink href={`/${tenant.slug}/link/password`} icon="lock">
                {te("byPassword")}
              </ButtonLink>
            </div>
          </section>
        ) : null}
        <p className="mt-7 border-base-300 border-t pt-5 text-muted">{t("noEmail")}</p>
        <ButtonLink href={`/${tenant.slug}/book`} variant="quiet" className="mt-2 -ms-4">
          {auth("linkBook")}
        </ButtonLink>
      </div>
      <ContactCard
        phone={tenant.phone}
        phoneText={tenant.phone ? formatPhone(tenant.phone, tenant.country) : null}
        email={tenant.email}
        address={null}
      />
    </div>
  );
}
