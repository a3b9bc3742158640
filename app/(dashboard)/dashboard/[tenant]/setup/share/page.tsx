import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageUrl } from "@/app/(public)/[tenant]/page-metadata";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { Icon, type IconName } from "@/components/ui/icon";
import { memberPage } from "@/lib/auth/pages";
import { qrPath } from "@/lib/queue/qr-path";
import { loadChecklist } from "@/lib/setup/load-checklist";
import { SharePage } from "../../page/share-page";
import { SetupFrame } from "../setup-frame";

type Props = { readonly params: Promise<{ tenant: string }> };

const ideas: readonly { key: "ideaBio" | "ideaDoor" | "ideaMaps"; icon: IconName }[] = [
  { key: "ideaBio", icon: "phone" },
  { key: "ideaDoor", icon: "printer" },
  { key: "ideaMaps", icon: "mapPin" },
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: `${t("steps.share")} · ${t("title")}` };
}

export default async function ShareStep({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "page:edit");
  const [t, { left, blocks }] = await Promise.all([getTranslations("setup"), loadChecklist(scope)]);
  const url = pageUrl(scope.tenant);
  const text = t("whatsappText", { name: scope.tenant.name, url });
  return (
    <SetupFrame
      slug={slug}
      step="share"
      title={t(blocks ? "shareMissingTitle" : "shareTitle")}
      intro={t("shareIntro")}
    >
      {blocks ? (
        <div className="mb-6">
          <Alert tone="warning" title={t("shareMissing")}>
            <ul className="list-disc ps-5">
              {left
                .filter((item) => ["services", "hours", "page"].includes(item))
                .map((item) => (
                  <li key={item}>
                    <Link
                      href={`/dashboard/${slug}/setup/${item}`}
                      className="inline-flex min-h-11 items-center underline"
                    >
                      {t(`items.${item}`)}
                    </Link>
                  </li>
                ))}
            </ul>
          </Alert>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/${slug}`} target="_blank" variant="primary" icon="eye" prefetch={false}>
          {t("visit")}
        </ButtonLink>
        {blocks ? null : (
          <ButtonLink href={`/${slug}/book`} target="_blank" icon="calendarPlus" prefetch={false}>
            {t("tryBooking")}
          </ButtonLink>
        )}
        <ButtonLink
          href={`https://wa.me/?text=${encodeURIComponent(text)}`}
          target="_blank"
          rel="noreferrer"
          icon="chat"
          prefetch={false}
        >
          {t("whatsapp")}
        </ButtonLink>
      </div>
      <ClientMessages rooms={["page"]}>
        <SharePage name={scope.tenant.name} url={url} code={qrPath(url)} />
      </ClientMessages>
      <Card title={t("shareIdeas")} className="mt-6">
        <ul className="flex flex-col gap-3">
          {ideas.map(({ key, icon }) => (
            <li key={key} className="flex items-center gap-3">
              <Icon name={icon} className="text-brand" />
              {t(key)}
            </li>
          ))}
        </ul>
      </Card>
    </SetupFrame>
  );
}
