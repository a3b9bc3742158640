import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { SampleBooking } from "./sample-booking";

type Props = {
  readonly hasDemo: boolean;
  /** Whether anybody may open a practice. */
  readonly canStart: boolean;
};

export function Hero({ hasDemo, canStart }: Props) {
  const t = useTranslations("site");
  return (
    <section className="mx-auto grid max-w-6xl items-center gap-12 px-5 pt-10 pb-16 sm:pt-16 lg:grid-cols-[1.15fr_1fr] lg:pb-24">
      <div>
        <h1 className="text-4xl font-bold sm:text-5xl lg:text-6xl lg:leading-[1.08]">
          {t("heroTitle")}
        </h1>
        <p className="mt-6 max-w-xl text-lg text-muted sm:text-xl">{t("heroBody")}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          {canStart ? (
            <ButtonLink href="/start" variant="primary" size="lg" prefetch={false}>
              {t("start")}
            </ButtonLink>
          ) : null}
          {hasDemo ? (
            <ButtonLink
              href="#demo"
              variant={canStart ? "secondary" : "primary"}
              size="lg"
              prefetch={false}
            >
              {t("seeDemo")}
            </ButtonLink>
          ) : null}
          {canStart && hasDemo ? null : (
            <ButtonLink
              href="/login"
              variant={hasDemo || canStart ? "secondary" : "primary"}
              size="lg"
              prefetch={false}
            >
              {t("logIn")}
            </ButtonLink>
          )}
        </div>
      </div>
      <SampleBooking />
    </section>
  );
}
