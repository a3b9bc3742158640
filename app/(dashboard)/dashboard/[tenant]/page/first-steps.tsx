import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { type FirstStep, firstSteps } from "@/lib/core/pages/first-steps";

type Props = {
  /** The dashboard's address. */
  readonly home: string;
  readonly left: readonly FirstStep[];
};

const segments: Readonly<Record<FirstStep, string>> = {
  services: "services",
  hours: "hours/weekly",
  contact: "settings",
  brand: "brand",
  page: "page",
};

/** What is still to be done before the first client comes; nothing once all of it is. */
export async function FirstSteps({ home, left }: Props) {
  if (left.length === 0) return null;
  const t = await getTranslations("page");
  const done = firstSteps.length - left.length;
  return (
    <Card
      title={t("firstSteps")}
      description={t("firstStepsDone", { done, count: firstSteps.length })}
      className="mb-8"
    >
      <ol className="divide-y divide-base-300">
        {firstSteps.map((step) => {
          const isLeft = left.includes(step);
          return (
            <li key={step} className="flex items-center gap-3 py-2.5">
              <Icon
                name={isLeft ? "arrowRight" : "checkCircle"}
                className={isLeft ? "text-muted" : "text-success"}
              />
              {isLeft ? (
                <Link href={`${home}/${segments[step]}`} className="font-medium hover:underline">
                  {t(`steps.${step}`)}
                </Link>
              ) : (
                <span className="text-muted">
                  {t(`steps.${step}`)} <span className="sr-only">{t("stepDone")}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
