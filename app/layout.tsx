import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { uiTextKeys } from "@/components/ui/ui-text-keys";
import { type UiTexts, UiTextsProvider } from "@/components/ui/ui-texts";
import { env } from "@/lib/env";
import { pathHeader } from "@/lib/http/path-header";
import { isUnlisted } from "@/lib/http/security-headers";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { chosenTheme, themeAttribute } from "@/lib/preferences/theme";
import "./globals.css";

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, theme] = await Promise.all([getLocale(), chosenTheme()]);
  return (
    <html lang={locale} data-theme={themeAttribute(theme)}>
      <body>
        <UiTextsProvider texts={uiTextsOf(locale)}>
          <SkipLink />
          {children}
        </UiTextsProvider>
      </body>
    </html>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const [t, given] = await Promise.all([getTranslations("common"), headers()]);
  const [path = ""] = (given.get(pathHeader) ?? "").split("?");
  return {
    // As the header says it too, for what reads only the page.
    ...(isUnlisted(path) ? { robots: { index: false, follow: false } } : {}),
    metadataBase: new URL(env().APP_URL),
    title: { default: `${t("appName")} · ${t("tagline")}`, template: `%s · ${t("appName")}` },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f7f6" },
    { media: "(prefers-color-scheme: dark)", color: "#151b1a" },
  ],
};

function uiTextsOf(locale: Locale): UiTexts {
  const { common, errors } = messagesOf(locale);
  const used = Object.fromEntries(uiTextKeys.map((key) => [key, common[key]]));
  return { common: used as UiTexts["common"], errors };
}
