import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { logOutAction } from "@/app/(auth)/login/actions";
import { LogOutForm } from "@/components/shell/log-out-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { Icon } from "@/components/ui/icon";
import { resolveMemberScope } from "@/lib/auth/scope";
import { env } from "@/lib/env";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard");
  return { title: t("suspendedTitle") };
}

/** What the team of a suspended tenant sees instead of its pages. */
export default async function SuspendedDashboardPage({ params }: Props) {
  const { tenant: slug } = await params;
  const entry = await resolveMemberScope(slug);
  if (entry.ok || entry.code === "unauthenticated") redirect(`/dashboard/${slug}`);
  if (entry.code !== "tenant_suspended" || !entry.detail) notFound();
  const t = await getTranslations("dashboard");
  const { name, suspendedReason } = entry.detail;
  const email = env().SUPPORT_EMAIL;
  return (
    <PlainFrame>
      <div className="w-full max-w-lg rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        <span className="mb-5 grid size-14 place-items-center rounded-full bg-base-200 text-2xl text-muted">
          <Icon name="pause" />
        </span>
        <p className="font-medium text-muted">{name}</p>
        <h1 className="mt-1 text-2xl font-bold sm:text-3xl">{t("suspendedTitle")}</h1>
        <p className="mt-3">{t("suspendedBody")}</p>
        {suspendedReason ? (
          <dl className="mt-5 border-s-4 border-base-300 ps-4">
            <dt className="text-sm text-muted">{t("suspendedReason")}</dt>
            <dd className="break-words">{suspendedReason}</dd>
          </dl>
        ) : null}
        <p className="mt-5 mb-6">
          {email ? t("suspendedContactAt", { email }) : t("suspendedContact")}
        </p>
        <LogOutForm action={logOutAction} label={t("logOut")} />
      </div>
    </PlainFrame>
  );
}
