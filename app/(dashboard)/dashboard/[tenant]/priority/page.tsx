import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { regionOf } from "@/lib/i18n/region-of";
import { loadPriorities } from "@/lib/priority/load-priorities";
import * as actions from "./actions";
import { LevelsCard } from "./levels-card";
import { NoPriorities } from "./no-priorities";
import { ReservedCard } from "./reserved-card";
import { RulesCard } from "./rules-card";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("priority");
  return { title: t("title") };
}

/** Who is attended first, why, and which hours are kept for them. */
export default async function PriorityPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "priority:edit");
  const [found, t, locale] = await Promise.all([
    loadPriorities(scope),
    getTranslations("priority"),
    regionOf(scope),
  ]);
  const { levels, rules, reserved } = found;
  const professionals = found.professionals.map((each) => ({
    id: each.id,
    name: professionalName(each),
  }));
  return (
    <ClientMessages rooms={["priority"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="flex max-w-4xl flex-col gap-6">
        {levels.length === 0 ? (
          <NoPriorities action={actions.addUsualPrioritiesAction.bind(null, slug)} />
        ) : null}
        <LevelsCard
          levels={levels}
          save={actions.savePriorityLevelAction.bind(null, slug)}
          remove={actions.removePriorityLevelAction.bind(null, slug)}
        />
        {levels.length === 0 ? null : (
          <>
            <RulesCard
              rules={rules}
              levels={levels}
              save={actions.savePriorityRuleAction.bind(null, slug)}
              remove={actions.removePriorityRuleAction.bind(null, slug)}
            />
            <ReservedCard
              reserved={reserved}
              levels={levels}
              professionals={professionals}
              locale={locale}
              reserve={actions.reserveHoursAction.bind(null, slug)}
              remove={actions.removeReservedHoursAction.bind(null, slug)}
            />
          </>
        )}
      </div>
    </ClientMessages>
  );
}
