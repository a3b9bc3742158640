import { useTranslations } from "next-intl";
import type { OverbookRoom } from "./overbook-room";

/** How many more fit, or what to do where none does. */
export function OverbookRoomText({ room: { most, left } }: { readonly room: OverbookRoom }) {
  const t = useTranslations("overbook");
  if (left === null) return <p>{t("chooseWhom")}</p>;
  return <p>{left > 0 ? t("left", { left, most }) : t("full", { most })}</p>;
}
