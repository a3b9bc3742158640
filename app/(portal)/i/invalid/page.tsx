import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlainFrame } from "@/components/shell/plain-frame";
import { Icon } from "@/components/ui/icon";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("linkInvalidTitle"), robots: { index: false } };
}

/** One answer for every link that does not open and does not even say of which practice it is. */
export default async function InvalidLinkPage() {
  const t = await getTranslations("auth");
  const steps = [t("linkStepMail"), t("linkStepCopy"), t("linkStepAsk")];
  return (
    <PlainFrame>
      <div className="w-full max-w-lg rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        <span className="mb-5 grid size-14 place-items-center rounded-full bg-brand/10 text-2xl text-brand">
          <Icon name="link" />
        </span>
        <h1 className="text-2xl font-bold sm:text-3xl">{t("linkInvalidTitle")}</h1>
        <p className="mt-3 text-lg text-muted">{t("linkInvalidBody")}</p>
        <h2 className="mt-6 font-semibold">{t("linkStepsTitle")}</h2>
        <ol className="mt-2 flex list-decimal flex-col gap-2 ps-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </PlainFrame>
  );
}
