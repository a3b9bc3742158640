import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import type { SiteView } from "@/lib/places/reads";

type MainProps = {
  readonly name: string;
  readonly address: string | null;
  /** As people read it. */
  readonly phone: string | null;
  readonly zone: string;
  readonly editHref: string;
};

/** The place that every tenant has: its own. */
export function MainRow({ name, editHref, ...where }: MainProps) {
  const t = useTranslations("places");
  return (
    <Row name={name} badge={<Badge tone="primary">{t("main")}</Badge>} {...where}>
      <p className="text-sm text-muted">{t("mainHint")}</p>
      <ButtonLink href={editHref} size="sm" icon="settings">
        {t("toSettings")}
      </ButtonLink>
    </Row>
  );
}

type SiteProps = { readonly site: SiteView; readonly zone: string; readonly editHref: string };

export function SiteRow({ site, zone, editHref }: SiteProps) {
  const t = useTranslations("places");
  const { name, address, phone, active, professionals, rooms } = site;
  const works =
    professionals.length > 0 ? t("works", { names: professionals.join(", ") }) : t("worksNobody");
  const badge = active ? null : <Badge>{t("inactive")}</Badge>;
  return (
    <Row name={name} badge={badge} address={address} phone={phone} zone={zone}>
      <p className="text-sm text-muted">
        {rooms > 0 ? `${works} · ${t("roomCount", { count: rooms })}` : works}
      </p>
      <ButtonLink href={editHref} size="sm" icon="edit">
        {t("editSite")}
        <span className="sr-only">: {name}</span>
      </ButtonLink>
    </Row>
  );
}

type RowProps = Omit<MainProps, "editHref"> & {
  readonly badge: ReactNode;
  /** What is said below, and a button. */
  readonly children: ReactNode;
};

function Row({ name, badge, address, phone, zone, children }: RowProps) {
  const t = useTranslations("places");
  return (
    <li className="flex flex-col gap-3 py-5">
      <div>
        <h2 className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {badge}
        </h2>
        <p className="mt-1 flex items-start gap-2">
          <Icon name="mapPin" className="mt-1 text-muted" />
          {address ?? <span className="text-muted">{t("noAddress")}</span>}
        </p>
        <p className="mt-0.5 flex items-start gap-2 text-muted">
          <Icon name="clock" className="mt-1" />
          {[zone, phone].filter(Boolean).join(" · ")}
        </p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">{children}</div>
    </li>
  );
}
