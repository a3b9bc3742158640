import { getTranslations } from "next-intl/server";
import type { TenantScope } from "@/db/scope";
import { type AnsweredQuestion, loadGivenIntake } from "@/lib/intake/reads";

type Props = {
  readonly scope: TenantScope;
  /** Of an appointment that the actor may see. */
  readonly appointmentId: string;
  readonly momentOf: (iso: string) => string;
};

/** What was answered when it was booked, and which texts were accepted, as they read then. */
export async function IntakeGiven({ scope, appointmentId, momentOf }: Props) {
  const [t, { answered, consents }] = await Promise.all([
    getTranslations("intake"),
    loadGivenIntake(scope, appointmentId),
  ]);
  if (answered.length + consents.length === 0) return null;
  const textOf = ({ kind, text }: AnsweredQuestion) =>
    kind === "yes_no" ? t(text === "yes" ? "yes" : "no") : text;
  return (
    <section aria-label={t("answers")} className="flex flex-col gap-3">
      <h3 className="font-semibold">{t("answers")}</h3>
      <dl className="flex flex-col gap-3">
        {answered.map((each) => (
          <div key={each.id}>
            <dt className="text-muted">{each.label}</dt>
            <dd className="break-words whitespace-pre-line">{textOf(each)}</dd>
          </div>
        ))}
        {consents.map(({ id, version, body, acceptedAt }) => (
          <div key={id}>
            <dt className="text-muted">{t("consent")}</dt>
            <dd>
              {t("accepted", { version, when: momentOf(acceptedAt.toISOString()) })}
              <details>
                <summary className="link-primary min-h-11 cursor-pointer content-center">
                  {t("seeConsent")}
                </summary>
                <p className="text-sm whitespace-pre-line">{body}</p>
              </details>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
