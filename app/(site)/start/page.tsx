import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { HumanBox } from "@/components/booking/human-box";
import { ClientMessages } from "@/components/ui/client-messages";
import { Icon, type IconName } from "@/components/ui/icon";
import { requestNow } from "@/lib/auth/request-now";
import { leastPasswordLength } from "@/lib/auth/schema";
import { countryCodes } from "@/lib/core/setup/countries";
import { countryAsked } from "@/lib/core/setup/country-asked";
import { env } from "@/lib/env";
import { formatCountry } from "@/lib/format/country";
import { formToken } from "@/lib/human/form-token";
import { signUpForm } from "@/lib/setup/ask-sign-up";
import { signUpsAreOpen } from "@/lib/setup/sign-ups-are-open";
import { SignUpsClosed } from "./sign-ups-closed";
import { StartForm } from "./start-form";

const gets: readonly { key: "Services" | "Page" | "Questions" | "Reminders"; icon: IconName }[] = [
  { key: "Services", icon: "list" },
  { key: "Page", icon: "globe" },
  { key: "Questions", icon: "chat" },
  { key: "Reminders", icon: "bell" },
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("start");
  return { title: t("title"), description: t("intro") };
}

export default async function StartPage() {
  if (!signUpsAreOpen()) return <SignUpsClosed />;
  const [t, locale, head] = await Promise.all([getTranslations("start"), getLocale(), headers()]);
  const countries = countryCodes
    .map((value) => ({ value, label: formatCountry(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <div className="mx-auto grid max-w-6xl items-start gap-x-16 gap-y-10 px-5 pt-6 pb-20 sm:pt-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <h1 className="text-3xl font-bold sm:text-4xl">{t("title")}</h1>
        <p className="mt-3 mb-8 max-w-prose text-lg text-muted">{t("intro")}</p>
        <ClientMessages rooms={["start"]}>
          <StartForm
            locale={locale}
            countries={countries}
            country={countryAsked(head.get("accept-language"))}
            host={env().APP_URL.replace(/^https?:\/\//, "")}
            leastPasswordLength={leastPasswordLength}
          >
            <HumanBox token={formToken(signUpForm, requestNow())} label={t("leaveEmpty")} />
          </StartForm>
        </ClientMessages>
        <p className="mt-6 text-muted">
          {t("hasAccount")}{" "}
          <Link href="/login" prefetch={false} className="font-medium text-brand hover:underline">
            {t("logIn")}
          </Link>
        </p>
      </div>
      <aside className="rounded-box bg-base-100 p-6 shadow-xs lg:sticky lg:top-8 lg:mt-32">
        <h2 className="text-lg font-semibold">{t("gets")}</h2>
        <ul className="mt-4 flex flex-col gap-4">
          {gets.map(({ key, icon }) => (
            <li key={key} className="flex gap-3">
              <span className="grid size-9 shrink-0 place-items-center rounded-field bg-brand/10 text-brand">
                <Icon name={icon} />
              </span>
              <span className="self-center">{t(`get${key}`)}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
