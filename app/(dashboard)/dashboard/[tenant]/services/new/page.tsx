import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import type { TenantScope } from "@/db/scope";
import { memberPage } from "@/lib/auth/pages";
import { newService } from "@/lib/core/scheduling/service-bounds";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { loadService, loadServiceChoices } from "@/lib/services/reads";
import { addServiceAction } from "../actions";
import { choicesForForm, factsForForm } from "../form-props";
import { ServiceForm } from "../service-form";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("addTitle") };
}

export default async function NewServicePage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [{ professionals, kinds }, t, copied] = await Promise.all([
    loadServiceChoices(scope),
    getTranslations("services"),
    copiedFrom(scope, firstOf((await searchParams).from)),
  ]);
  const attending = professionals.filter(({ active }) => active);
  return (
    <>
      <PageHeader
        title={t("addTitle")}
        description={t("addHint")}
        back={{ href: `/dashboard/${slug}/services`, label: t("title") }}
      />
      <ClientMessages rooms={["services", "notices"]}>
        <ServiceForm
          service={
            copied
              ? { ...copied, name: t("copyOf", { name: copied.name }).slice(0, 80), active: true }
              : {
                  ...newService,
                  ...{ name: "", description: null, specialty: null, price: "", active: true },
                  // Alone, somebody gives everything.
                  professionalIds: attending.length === 1 ? attending.map(({ id }) => id) : [],
                  durations: {},
                }
          }
          {...choicesForForm(attending, kinds)}
          currency={scope.tenant.currency}
          usualReminderHours={scope.tenant.reminderHours}
          roomsHref={`/dashboard/${slug}/places/rooms`}
          action={addServiceAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}

/** The service that a new one begins as, where one is named. */
async function copiedFrom(scope: TenantScope, id: string | undefined) {
  const found = id ? await loadService(scope, id) : undefined;
  return found && factsForForm(found.service, scope.tenant.currency);
}
