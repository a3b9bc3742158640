"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { ZoneField, type ZoneOption } from "@/components/ui/zone-field";

type Props = {
  /** Left out for a new one. */
  readonly saved?: {
    readonly id: string;
    readonly seen: string;
    readonly href: string;
    /** Appointments there that are not over. */
    readonly ahead: number;
  };
  readonly site: {
    readonly name: string;
    readonly address: string | null;
    readonly phone: string | null;
    readonly timeZone: string;
    readonly active: boolean;
  };
  readonly zones: readonly ZoneOption[];
  readonly action: BoundAction<{ readonly id: string }>;
};

export function SiteForm({ saved, site, zones, action }: Props) {
  const t = useTranslations("places");
  const form = useSavedForm(t("siteSaved"));
  const ahead = saved?.ahead ?? 0;
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ invalid_phone: "phone", site_has_future_appointments: "active" }}
      {...form}
      className="max-w-3xl gap-6"
    >
      {saved ? (
        <>
          <input type="hidden" name="siteId" value={saved.id} />
          <SeenField seen={saved.seen} href={saved.href} />
        </>
      ) : null}
      <Card>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="name"
            label={t("siteName")}
            hint={t("siteNameHint")}
            required
            minLength={2}
            maxLength={80}
            autoComplete="off"
            defaultValue={site.name}
          />
          <TextField
            type="tel"
            name="phone"
            label={t("phone")}
            hint={t("phoneHint")}
            defaultValue={site.phone ?? ""}
          />
          <TextField
            name="address"
            label={t("address")}
            maxLength={240}
            defaultValue={site.address ?? ""}
            className="sm:col-span-2"
          />
          <ZoneField
            name="timeZone"
            label={t("zone")}
            hint={t("zoneHint")}
            zones={zones}
            defaultValue={site.timeZone}
            className="sm:col-span-2"
          />
        </div>
        <CheckboxField
          name="active"
          label={t("siteActive")}
          hint={ahead > 0 ? t("siteActiveAhead", { count: ahead }) : t("siteActiveHint")}
          defaultChecked={site.active}
          className="mt-6"
        />
      </Card>
      <SubmitButton>{saved ? t("saveSite") : t("addThisSite")}</SubmitButton>
    </ActionForm>
  );
}
