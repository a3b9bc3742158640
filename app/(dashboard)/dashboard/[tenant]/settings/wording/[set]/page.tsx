import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { memberPage } from "@/lib/auth/pages";
import { isWordLocale, wordLocales } from "@/lib/core/wording/texts";
import { isWordSet } from "@/lib/core/wording/word-sets";
import { formatDateTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadEditor } from "@/lib/wording/load-editor";
import {
  bringBackWordingAction,
  previewWordingAction,
  restoreWordingAction,
  saveWordingAction,
  sendTestAction,
} from "../actions";
import { setNames } from "../set-name";
import { WordingEditor } from "./wording-editor";

type Props = {
  readonly params: Promise<{ tenant: string; set: string }>;
  readonly searchParams: Promise<{ language?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, nameOf, { set }] = await Promise.all([getTranslations("wording"), setNames(), params]);
  return { title: isWordSet(set) ? nameOf(set) : t("title") };
}

export default async function WordingSetPage({ params, searchParams }: Props) {
  const [{ tenant: slug, set }, { language }] = await Promise.all([params, searchParams]);
  const scope = await memberPage(slug, "wording:edit");
  if (!isWordSet(set)) notFound();
  const [t, nameOf, uiLocale, given] = await Promise.all([
    getTranslations("wording"),
    setNames(),
    regionOf(scope),
    headers(),
  ]);
  const wanted = [language, scope.tenant.locale].find(
    (each) => typeof each === "string" && isWordLocale(each),
  );
  const locale = wordLocales.find((each) => each === wanted) ?? "es";
  const view = await loadEditor(scope, set, locale);
  const list = `/dashboard/${slug}/settings/wording`;
  const href = `${list}/${set}?language=${locale}`;
  const { updatedBy, updatedAtMs } = view;
  return (
    <>
      <PageHeader
        title={nameOf(set)}
        description={t(`whens.${set}`)}
        back={{ href: list, label: t("title") }}
      />
      <Tabs
        label={t("languageTabs")}
        tabs={wordLocales.map((each) => ({
          href: `${list}/${set}?language=${each}`,
          label: t(`languages.${each}`),
          isCurrent: each === locale,
        }))}
      />
      <ClientMessages rooms={["wording"]}>
        <WordingEditor
          key={`${set}:${locale}`}
          {...{ set, locale, view, href }}
          changed={
            updatedBy && updatedAtMs !== null
              ? t("changedBy", {
                  name: updatedBy,
                  when: formatDateTime(updatedAtMs, uiLocale, scope.tenant.timeZone),
                })
              : null
          }
          nonce={given.get("x-nonce") ?? undefined}
          actions={{
            save: saveWordingAction.bind(null, slug),
            restore: restoreWordingAction.bind(null, slug),
            bringBack: bringBackWordingAction.bind(null, slug),
            preview: previewWordingAction.bind(null, slug),
            sendTest: sendTestAction.bind(null, slug),
          }}
        />
      </ClientMessages>
    </>
  );
}
