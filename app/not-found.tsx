import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { TenantFrame } from "@/components/booking/tenant-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Message } from "@/components/ui/message";
import { MessagePage } from "@/components/ui/message-page";
import { resolvePublicScope } from "@/lib/auth/scope";
import { pathHeader } from "@/lib/http/path-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: t("notFoundTitle") };
}

/** An address that is none: below a practice's in its brand, with the way to its page. */
export default async function NotFound() {
  const [t, tp, given] = await Promise.all([
    getTranslations("common"),
    getTranslations("publicPage"),
    headers(),
  ]);
  const [, slug = "", below] = (given.get(pathHeader) ?? "").split(/[/?]/);
  const entry = await resolvePublicScope(slug);
  const said = { icon: <Icon name="search" />, title: t("notFoundTitle"), body: t("notFoundBody") };
  if (!entry.ok) {
    return (
      <MessagePage {...said}>
        <ButtonLink href="/" variant="primary" prefetch={false}>
          {t("goHome")}
        </ButtonLink>
      </MessagePage>
    );
  }
  const { tenant } = entry.value;
  const isPortal = below === "my";
  return (
    <TenantFrame tenant={tenant}>
      <div className="py-12 sm:py-20">
        <Message {...said}>
          {isPortal ? (
            <ButtonLink href={`/${slug}/my`} variant="primary" prefetch={false}>
              {tp("myAppointments")}
            </ButtonLink>
          ) : null}
          <ButtonLink
            href={`/${slug}`}
            variant={isPortal ? "secondary" : "primary"}
            prefetch={false}
          >
            {tp("goToPage", { name: tenant.name })}
          </ButtonLink>
        </Message>
      </div>
    </TenantFrame>
  );
}
