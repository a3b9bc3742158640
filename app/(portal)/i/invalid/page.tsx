import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactCard } from "@/components/booking/contact-card";
import { PlainFrame } from "@/components/shell/plain-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { resolvePublicScope } from "@/lib/auth/scope";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { formatPhone } from "@/lib/format/phone";

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("linkInvalidTitle"), robots: { index: false } };
}

/** One answer for every link that does not open, and (`?at=`) for a portal without a session. */
export default async function InvalidLinkPage({ searchParams }: Props) {
  const at = firstOf((await searchParams).at);
  const entry = at ? await resolvePublicScope(at) : undefined;
  const tenant = entry?.ok ? entry.value.tenant : undefined;
  const t = await getTranslations("auth");
  const steps = [
    t("linkStepMail"),
    ...(tenant ? [] : [t("linkStepCopy")]),
    tenant ? t("linkStepAskAt", { name: tenant.name }) : t("linkStepAsk"),
  ];
  return (
    <PlainFrame>
      <div className="w-full max-w-lg rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        <span className="mb-5 grid size-14 place-items-center rounded-full bg-brand/10 text-2xl text-brand">
          <Icon name="link" />
        </span>
        <h1 className="text-2xl font-bold sm:text-3xl">
          {t(tenant ? "linkMissingTitle" : "linkInvalidTitle")}
        </h1>
        <p className="mt-3 text-lg text-muted">
          {t(tenant ? "linkMissingBody" : "linkInvalidBody")}
        </p>
        <h2 className="mt-6 font-semibold">{t("linkStepsTitle")}</h2>
        <ol className="mt-2 flex list-decimal flex-col gap-2 ps-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {tenant ? (
          <>
            <div className="mt-7">
              <ContactCard
                phone={tenant.phone}
                phoneText={tenant.phone ? formatPhone(tenant.phone, tenant.country) : null}
                email={tenant.email}
                address={null}
              />
            </div>
            <ButtonLink href={`/${tenant.slug}`} className="mt-7">
              {t("linkBook")}
            </ButtonLink>
          </>
        ) : null}
      </div>
    </PlainFrame>
  );
}
