import { getTranslations } from "next-intl/server";
import { ContactWays } from "@/components/booking/contact-ways";
import { Icon } from "@/components/ui/icon";
import type { TenantFacts } from "@/db/scope";

/** What visitors see of a practice that has not published its page: that it comes, and how to reach it meanwhile. */
export async function NotOpenYet({ tenant }: { readonly tenant: TenantFacts }) {
  const t = await getTranslations("publicPage");
  return (
    <section className="mx-auto mt-6 max-w-lg rounded-box bg-base-100 p-6 shadow-xs sm:mt-12 sm:p-9">
      <span className="mb-5 grid size-14 place-items-center rounded-full bg-brand/10 text-2xl text-brand">
        <Icon name="clock" />
      </span>
      <h1 className="text-2xl font-bold wrap-anywhere sm:text-3xl">
        {t("soonTitle", { name: tenant.name })}
      </h1>
      <p className="mt-3 text-lg text-muted">{t("soonBody")}</p>
      <ContactWays of={tenant} />
    </section>
  );
}
