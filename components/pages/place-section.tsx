import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { mapLink } from "@/lib/core/pages/links";
import type { PagePlace } from "@/lib/core/pages/page-data";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

/** Where to go; each address opens in the map of whoever asks. */
export function PlaceSection({ section, data }: SectionProps<"place">) {
  const t = useTranslations("publicPage");
  const found = data.places.filter(({ address }) => address !== null);
  return (
    <SectionFrame id={section.id} title={section.title || t("place")} text={section.text}>
      <ul className="grid gap-4 @3xl:grid-cols-2">
        {found.map((place) => (
          <li key={place.id}>
            <PlaceCard place={place} />
          </li>
        ))}
      </ul>
    </SectionFrame>
  );
}

function PlaceCard({ place: { name, address, phone, phoneText } }: { readonly place: PagePlace }) {
  const t = useTranslations("publicPage");
  return (
    <div className="flex h-full flex-col gap-4 rounded-box bg-base-100 p-5 shadow-xs @2xl:p-6">
      <div className="flex flex-1 gap-3">
        <Icon name="mapPin" className="mt-1 text-brand" />
        <div className="min-w-0">
          {name ? <h3 className="font-semibold">{name}</h3> : null}
          <p>{address}</p>
          {phone ? (
            <p>
              <a href={`tel:${phone}`} className="link-primary font-medium hover:underline">
                {phoneText}
              </a>
            </p>
          ) : null}
        </div>
      </div>
      <a
        href={mapLink(address ?? "")}
        target="_blank"
        rel="noopener"
        aria-label={t("directionsTo", { place: name ?? address ?? "" })}
        className={`${buttonClass({})} self-start`}
      >
        {t("directions")}
      </a>
    </div>
  );
}
