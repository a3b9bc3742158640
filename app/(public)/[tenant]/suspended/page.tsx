import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { resolvePublicScope } from "@/lib/auth/scope";
import { formatPhone } from "@/lib/format/phone";

type Props = { readonly params: Promise<{ tenant: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** What clients of a suspended tenant see: how to reach the place without us. */
export default async function SuspendedPage({ params }: Props) {
  const { tenant: slug } = await params;
  const entry = await resolvePublicScope(slug);
  if (entry.ok) redirect(`/${slug}`);
  if (entry.code !== "tenant_suspended" || !entry.detail) notFound();
  const { name, phone, email, country } = entry.detail;
  const t = await getTranslations("auth");
  return (
    <section className="mx-auto max-w-lg rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
      <span className="mb-5 grid size-14 place-items-center rounded-full bg-base-200 text-2xl text-muted">
        <Icon name="pause" />
      </span>
      <h1 className="text-2xl font-bold sm:text-3xl">{t("suspendedTitle", { name })}</h1>
      <p className="mt-3 text-lg text-muted">{t("suspendedBody")}</p>
      <ul className="mt-5 flex flex-col gap-1">
        {phone ? (
          <li>
            <a
              href={`tel:${phone}`}
              className="inline-flex min-h-11 items-center gap-2.5 font-medium"
            >
              <Icon name="phone" />
              {t("suspendedCall", { phone: formatPhone(phone, country) })}
            </a>
          </li>
        ) : null}
        {email ? (
          <li>
            <a
              href={`mailto:${email}`}
              className="inline-flex min-h-11 items-center gap-2.5 font-medium"
            >
              <Icon name="mail" />
              {t("suspendedWrite", { email })}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
