import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { shapeOf } from "@/lib/core/wording/word-sets";
import { loadWordings } from "@/lib/wording/load-wordings";
import { setNames } from "./set-name";
import { WordingRow } from "./wording-row";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wording"))("title") };
}

const groups = ["appointments", "changes", "waiting", "access", "team"] as const;

export default async function WordingPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "wording:edit");
  const [t, ts, nameOf, wordings] = await Promise.all([
    getTranslations("wording"),
    getTranslations("settings"),
    setNames(),
    loadWordings(scope),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        back={{ href: `/dashboard/${slug}/settings`, label: ts("title") }}
      />
      <p className="mb-6 max-w-prose text-muted">{t("listHint")}</p>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        {groups.map((group) => (
          <Card key={group} title={t(`groups.${group}`)}>
            <ul className="-mx-5 -mb-5 divide-y divide-base-300 border-t border-base-300 sm:-mx-6 sm:-mb-6">
              {wordings
                .filter(({ set }) => shapeOf(set).group === group)
                .map((wording) => (
                  <WordingRow
                    key={wording.set}
                    {...wording}
                    name={nameOf(wording.set)}
                    href={`/dashboard/${slug}/settings/wording/${wording.set}`}
                  />
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}
