import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { logOutAction } from "@/app/(auth)/login/actions";
import { OperatorShell } from "@/components/shell/operator-shell";
import { requireOperator } from "@/lib/auth/scope";

/** Only dresses: each page decides for itself who gets in. */
export default async function OperatorLayout({ children }: { readonly children: ReactNode }) {
  const entry = await requireOperator();
  if (!entry.ok) return children;
  const [t, to] = await Promise.all([getTranslations("operator"), getTranslations("outbox")]);
  return (
    <OperatorShell
      title={t("title")}
      label={t("navLabel")}
      items={[
        { href: "/operator", label: t("tenants"), icon: "building" },
        { href: "/operator/messages", label: to("title"), icon: "mail" },
        { href: "/operator/log", label: t("log"), icon: "list" },
      ]}
      operatorName={entry.value.operator.name}
      role={t("title")}
      logOut={logOutAction}
    >
      {children}
    </OperatorShell>
  );
}
