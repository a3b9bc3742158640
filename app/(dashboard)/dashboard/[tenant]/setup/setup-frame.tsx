import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type SetupStep, setupSteps, stepAfter, stepBefore } from "@/lib/core/setup/steps";

type Props = {
  readonly slug: string;
  readonly step: SetupStep;
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
};

/** A step of the set-up: which one it is, what it asks, and the ways back, past it and out. */
export async function SetupFrame({ slug, step, title, intro, children }: Props) {
  const t = await getTranslations("setup");
  const home = `/dashboard/${slug}/setup`;
  const at = setupSteps.indexOf(step);
  const [before, after] = [stepBefore(step), stepAfter(step)];
  return (
    <div className="mx-auto max-w-5xl">
      <nav aria-label={t("nav")} className="mb-2 sm:mb-8">
        <p className="mb-2 text-sm text-muted sm:hidden">
          {t("stepOf", { step: at + 1, count: setupSteps.length })}
        </p>
        <ol className="grid grid-cols-6 gap-1.5 sm:gap-3">
          {setupSteps.map((each, index) => (
            <li key={each}>
              <Link
                href={`${home}/${each}`}
                aria-current={each === step ? "step" : undefined}
                className="group block min-h-11 pt-2"
              >
                <span
                  className={cx(
                    "block h-1.5 rounded-full",
                    index <= at ? "bg-primary" : "bg-base-300",
                  )}
                />
                <span
                  className={cx(
                    "mt-2 block text-sm max-sm:sr-only group-hover:underline",
                    each === step ? "font-semibold" : "text-muted",
                  )}
                >
                  {t(`steps.${each}`)}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p className="mt-2 mb-7 max-w-prose text-muted">{intro}</p>
      {children}
      <footer className="mt-8 grid grid-cols-2 items-center gap-x-6 border-t border-base-300 pt-4 sm:flex">
        {before ? (
          <Link href={`${home}/${before}`} className={footLink}>
            <Icon name="arrowLeft" />
            {t("back")}
          </Link>
        ) : null}
        {after ? (
          <Link href={`${home}/${after}`} className={cx(footLink, "col-start-2 justify-self-end")}>
            {t("skip")}
          </Link>
        ) : null}
        <Link
          href={`/dashboard/${slug}/agenda`}
          title={t("leaveHint")}
          className={cx(footLink, "max-sm:col-span-2 max-sm:justify-self-center sm:ms-auto")}
        >
          {step === "share" ? t("toAgenda") : t("leave")}
          <Icon name="arrowRight" />
        </Link>
      </footer>
    </div>
  );
}

const footLink =
  "inline-flex min-h-11 items-center gap-2 font-medium text-muted hover:text-base-content hover:underline";
