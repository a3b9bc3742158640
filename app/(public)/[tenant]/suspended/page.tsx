import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContactWays } from "@/components/booking/contact-ways";
import { Icon } from "@/components/ui/icon";
import { resolvePublicScope } from "@/lib/auth/scope";

type Props = { readonly params: Promise<{ tenant: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** What clients of a suspended tenant see: how to reach the place without us. */
export default async function SuspendedPage({ params }: Props) {
  const { tenant: slug } = await params;
  const entry = await resolvePublicScope(slug);
  if (entry.ok) redirect(`/${slug}`);
  if (entry.code !== "tenant_suspended" || !entry.detail) notFound();
  const t = await getTranslations("auth");
  return (
    <section className="mx-auto max-w-lg rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
      <span className="mb-5 grid size-14 place-items-center rounded-full bg-base-200 text-2xl text-muted">
        <Icon name="pause" />
      </span>
      <h1 className="text-2xl font-bold sm:text-3xl">
        {t("suspendedTitle", { name: entry.detail.name })}
      </h1>
      <p className="mt-3 text-lg text-muted">{t("suspendedBody")}</p>
      <ContactWays
        of={entry.detail}
        texts={{
          call: (phone) => t("suspendedCall", { phone }),
          write: (email) => t("suspendedWrite", { email }),
        }}
      />
    </section>
  );
}
