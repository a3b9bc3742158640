import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { safeNextPath } from "@/lib/auth/next-path";
import { currentLogin } from "@/lib/auth/scope";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { loginLimits } from "@/lib/rate-limit/limits";
import { LogInForm } from "./log-in-form";

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("logInTitle"), robots: { index: false } };
}

export default async function LogInPage({ searchParams }: Props) {
  const [{ next: asked }, login, t, tp] = await Promise.all([
    searchParams,
    currentLogin(),
    getTranslations("auth"),
    getTranslations("password"),
  ]);
  const next = safeNextPath(firstOf(asked));
  if (login) redirect(next ?? "/dashboard");
  const minutes = loginLimits.pair.windowSeconds / 60;
  const waits = Array.from({ length: minutes }, (_, at) => t("waitMinutes", { minutes: at + 1 }));
  return (
    <div className="w-full max-w-md">
      <div className="rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        <h1 className="text-2xl font-bold sm:text-3xl">{t("logInTitle")}</h1>
        <p className="mt-2 mb-7 text-muted">{t("logInIntro")}</p>
        <LogInForm
          texts={{ email: t("email"), password: t("password"), logIn: t("logIn"), waits }}
          next={next}
        />
        <Link
          href="/password"
          prefetch={false}
          className="mt-3 inline-flex min-h-11 items-center font-medium text-brand hover:underline"
        >
          {tp("forgotLink")}
        </Link>
      </div>
      <div className="mt-6 flex gap-3 px-2 sm:px-4">
        <Icon name="calendarCheck" className="mt-0.5 text-xl text-brand" />
        <p className="text-muted">
          <strong className="block font-semibold text-base-content">{t("clientHintTitle")}</strong>
          {t("clientHint")}
        </p>
      </div>
    </div>
  );
}
