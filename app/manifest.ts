import type { MetadataRoute } from "next";
import { defaultLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

export default function manifest(): MetadataRoute.Manifest {
  const { common, site } = messagesOf(defaultLocale);
  return {
    name: common.appName,
    short_name: common.appName,
    description: site.description,
    lang: defaultLocale,
    start_url: "/",
    display: "standalone",
    background_color: "#f6f7f6",
    theme_color: "#0f6b63",
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
