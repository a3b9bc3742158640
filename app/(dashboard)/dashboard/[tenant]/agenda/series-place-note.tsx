import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { SeriesPlace } from "@/lib/series/views";

/** "Cita 3 de 6 de una serie" */
export function SeriesPlaceNote({ place }: { readonly place: SeriesPlace }) {
  const t = useTranslations("series");
  return (
    <p className="mt-1 flex items-center gap-2 text-muted">
      <Icon name="redo" />
      {t("place", { number: place.number, total: place.total })}
    </p>
  );
}
