import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadService } from "@/lib/services/reads";
import { saveServiceAction } from "../actions";
import { choicesForForm, factsForForm } from "../form-props";
import { ServiceForm } from "../service-form";

type Props = { readonly params: Promise<{ tenant: string; service: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("editTitle") };
}

export default async function EditServicePage({ params }: Props) {
  const { tenant: slug, service: serviceId } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [found, t, ti] = await Promise.all([
    loadService(scope, serviceId),
    getTranslations("services"),
    getTranslations("intake"),
  ]);
  if (!found) notFound();
  const { service, seen, professionals, kinds } = found;
  const home = `/dashboard/${slug}/services`;
  return (
    <>
      <PageHeader
        title={service.name}
        description={t("editHint")}
        back={{ href: home, label: t("title") }}
        actions={
          <>
            <ButtonLink href={`${home}/${service.id}/intake`} icon="list">
              {ti("title")}
            </ButtonLink>
            <ButtonLink href={`${home}/new?from=${service.id}`} icon="copy">
              {t("duplicate")}
            </ButtonLink>
            <ButtonLink href={`${home}/${service.id}/remove`} icon="trash">
              {t("remove")}
            </ButtonLink>
          </>
        }
      />
      <ClientMessages rooms={["services", "notices"]}>
        <ServiceForm
          saved={{ id: service.id, seen, href: `${home}/${service.id}` }}
          service={factsForForm(service, scope.tenant.currency)}
          {...choicesForForm(professionals, kinds)}
          currency={scope.tenant.currency}
          usualReminderHours={scope.tenant.reminderHours}
          roomsHref={`/dashboard/${slug}/places/rooms`}
          action={saveServiceAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
