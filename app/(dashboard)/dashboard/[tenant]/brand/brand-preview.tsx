"use client";

import { useTranslations } from "next-intl";
import type { Brand } from "@/lib/core/brand/brand";
import { MailPreview } from "./mail-preview";
import { PagePreview } from "./page-preview";

type Props = { readonly name: string; readonly tagline: string; readonly brand: Brand };

/** What clients will see, in the colours, corners and letters being chosen. */
export function BrandPreview(shown: Props) {
  const t = useTranslations("brand");
  const { theme } = shown.brand;
  return (
    <div className="flex flex-col gap-5">
      <figure>
        <figcaption className="mb-2 text-sm text-muted">{t("previewPage")}</figcaption>
        <PagePreview {...shown} isDark={theme === "dark"} />
      </figure>
      {theme === "system" ? (
        <figure>
          <figcaption className="mb-2 text-sm text-muted">{t("previewPageDark")}</figcaption>
          <PagePreview {...shown} isDark />
        </figure>
      ) : null}
      <figure>
        <figcaption className="mb-2 text-sm text-muted">{t("previewMail")}</figcaption>
        <MailPreview {...shown} />
      </figure>
    </div>
  );
}
