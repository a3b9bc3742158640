import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";

/** The way to one's own appointments; where no portal is open on this device, a fresh link is asked for there. */
export async function PortalLink({ slug }: { readonly slug: string }) {
  const t = await getTranslations("publicPage");
  return (
    <ButtonLink href={`/${slug}/my`} prefetch={false} variant="quiet" icon="calendarCheck">
      {t("myAppointments")}
    </ButtonLink>
  );
}
