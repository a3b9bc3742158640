"use client";

import { useTranslations } from "next-intl";
import type { Brand } from "@/lib/core/brand/brand";
import { DashboardPreview } from "./dashboard-preview";
import { MailPreview } from "./mail-preview";
import { PagePreview } from "./page-preview";
import { PortalPreview } from "./portal-preview";
import { PreviewFrame } from "./preview-frame";

type Props = { readonly name: string; readonly tagline: string; readonly brand: Brand };

/** What clients and the team will see, side by side, in the colours, corners and letters being chosen. */
export function BrandPreview(shown: Props) {
  const t = useTranslations("brand");
  const { brand } = shown;
  const isDark = brand.theme === "dark";
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-1 2xl:grid-cols-2">
      <PreviewFrame caption={t("previewPage")} brand={brand} isDark={isDark}>
        <PagePreview {...shown} />
      </PreviewFrame>
      {brand.theme === "system" ? (
        <PreviewFrame caption={t("previewPageDark")} brand={brand} isDark>
          <PagePreview {...shown} />
        </PreviewFrame>
      ) : null}
      <PreviewFrame caption={t("previewPortal")} brand={brand} isDark={isDark}>
        <PortalPreview />
      </PreviewFrame>
      <PreviewFrame caption={t("previewDashboard")} brand={brand} isDark={isDark}>
        <DashboardPreview {...shown} />
      </PreviewFrame>
      <PreviewFrame caption={t("previewMail")} brand={brand} isDark={false}>
        <MailPreview {...shown} />
      </PreviewFrame>
    </div>
  );
}
