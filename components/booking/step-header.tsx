import { useTranslations } from "next-intl";
import { StepTitle } from "./step-title";

type Props = {
  readonly step: number;
  readonly of: number;
  readonly title: string;
};

/** The page's `h1` with the way still to go. */
export function StepHeader({ step, of, title }: Props) {
  const t = useTranslations("booking");
  return (
    <header className="mb-6">
      <p className="text-sm font-medium text-muted">{t("step", { step, of })}</p>
      <div className="mt-2 flex gap-1.5" aria-hidden>
        {Array.from({ length: of }, (_, index) => index + 1).map((each) => (
          <span
            key={each}
            className={`h-1.5 flex-1 rounded-full ${each <= step ? "bg-primary" : "bg-base-300"}`}
          />
        ))}
      </div>
      <StepTitle title={title} />
    </header>
  );
}
