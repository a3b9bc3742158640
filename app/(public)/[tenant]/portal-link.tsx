import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { resolveClientScope } from "@/lib/auth/scope";

/** The way back to their appointments, for clients whose portal is open on this device. */
export async function PortalLink({ slug }: { readonly slug: string }) {
  const [entry, t] = await Promise.all([resolveClientScope(slug), getTranslations("publicPage")]);
  if (!entry.ok) return null;
  return (
    <ButtonLink href={`/${slug}/my`} variant="quiet" icon="calendarCheck">
      {t("myAppointments")}
    </ButtonLink>
  );
}
