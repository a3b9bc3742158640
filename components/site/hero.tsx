import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { SampleBooking } from "./sample-booking";

export function Hero({ hasDemo }: { readonly hasDemo: boolean }) {
  const t = useTranslations("site");
  return (
    <section className="mx-auto grid max-w-6xl items-center gap-12 px-5 pt-10 pb-16 sm:pt-16 lg:grid-cols-[1.15fr_1fr] lg:pb-24">
      <div>
        <h1 className="text-4xl font-bold sm:text-5xl lg:text-6xl lg:leading-[1.08]">
          {t("heroTitle")}
        </h1>
        <p className="mt-6 max-w-xl text-lg text-muted sm:text-xl">{t("heroBody")}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          {hasDemo ? (
            <ButtonLink href="#demo" variant="primary" size="lg" prefetch={false}>
              {t("seeDemo")}
            </ButtonLink>
          ) : null}
          <ButtonLink
            href="/login"
            variant={hasDemo ? "secondary" : "primary"}
            size="lg"
            prefetch={false}
          >
            {t("logIn")}
          </ButtonLink>
        </div>
      </div>
      <SampleBooking />
    </section>
  );
}
