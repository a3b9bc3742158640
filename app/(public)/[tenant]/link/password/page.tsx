import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { publicPage } from "@/lib/auth/pages";
import { isOn } from "@/lib/core/portal/functions";
import { enterByPasswordAction } from "../actions";
import { EntryCard } from "../entry-card";
import { PasswordForm } from "./password-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portalEntry");
  return { title: t("passwordTitle"), robots: { index: false } };
}

/** Into one's portal with the password that was set there. */
export default async function PasswordPage({ params }: Props) {
  const { tenant } = await publicPage((await params).tenant);
  if (!isOn(tenant, "account")) notFound();
  const t = await getTranslations("portalEntry");
  const { slug, name } = tenant;
  const ways = [
    { href: `/${slug}/link/code`, label: t("forgotPassword") },
    { href: `/${slug}/link`, label: t("byLink") },
  ];
  return (
    <EntryCard
      icon="lock"
      title={t("passwordTitle")}
      body={t("passwordBody", { name })}
      ways={ways}
    >
      <ClientMessages rooms={["portalEntry"]}>
        <PasswordForm action={enterByPasswordAction.bind(null, slug)} />
      </ClientMessages>
    </EntryCard>
  );
}
