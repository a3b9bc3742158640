import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "./globals.css";

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <body>{children}</body>
    </html>
  );
}
