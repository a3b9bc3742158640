import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { TenantFacts } from "@/db/scope";
import { mapLink } from "@/lib/core/pages/links";
import { policySentence } from "../../policy-sentence";

type Props = {
  readonly tenant: TenantFacts;
  readonly place: { readonly address: string | null };
  /** What the services say of what to bring. */
  readonly preparations: readonly string[];
};

/** What to bring, how to get there, and until when it can be changed. */
export async function BeforeYouCome({ tenant, place, preparations }: Props) {
  const [t, policy] = await Promise.all([getTranslations("booking"), policySentence(tenant)]);
  return (
    <section
      aria-label={t("beforeYouCome")}
      className="flex flex-col gap-5 rounded-box bg-base-100 p-5 shadow-xs sm:p-6"
    >
      {preparations.length > 0 ? (
        <div>
          <h2 className="mb-1 text-lg font-semibold">{t("bring")}</h2>
          {preparations.map((text) => (
            <p key={text} className="whitespace-pre-line">
              {text}
            </p>
          ))}
        </div>
      ) : null}
      {place.address ? (
        <div>
          <h2 className="mb-1 text-lg font-semibold">{t("gettingThere")}</h2>
          <a
            href={mapLink(place.address)}
            target="_blank"
            rel="noreferrer"
            className={`mt-1 ${buttonClass({ variant: "secondary" })}`}
          >
            <Icon name="mapPin" />
            {t("directions")}
          </a>
        </div>
      ) : null}
      <div>
        <h2 className="mb-1 text-lg font-semibold">{t("ifYouCannot")}</h2>
        <p>{policy}</p>
      </div>
    </section>
  );
}
