import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { ZoneField } from "@/components/ui/zone-field";
import { memberPage } from "@/lib/auth/pages";
import { formatPhone } from "@/lib/format/phone";
import { zoneChoices } from "@/lib/format/zones";
import { loadChecklist } from "@/lib/setup/load-checklist";
import { savePracticeAction } from "../actions";
import { KeepTyped } from "../keep-typed";
import { SetupFrame } from "../setup-frame";
import { OtherSector } from "./other-sector";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: `${t("steps.practice")} · ${t("title")}` };
}

export default async function PracticeStep({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "settings:edit");
  const { tenant } = scope;
  const [t, { left }] = await Promise.all([getTranslations("setup"), loadChecklist(scope)]);
  const isBeginning = left.includes("page") && left.includes("booking");
  return (
    <SetupFrame slug={slug} step="practice" title={t("practiceTitle")} intro={t("practiceIntro")}>
      <Card className="max-w-2xl">
        <ActionForm
          action={savePracticeAction.bind(null, slug)}
          fieldOfCode={{ invalid_phone: "phone" }}
        >
          <KeepTyped of={`${slug}/practice`} />
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={80}
            defaultValue={tenant.name}
            autoComplete="organization"
          />
          <TextField
            name="phone"
            type="tel"
            label={t("phone")}
            hint={t("phoneHint")}
            maxLength={32}
            defaultValue={tenant.phone ? formatPhone(tenant.phone, tenant.country) : ""}
            autoComplete="tel"
          />
          <TextField
            name="email"
            type="email"
            label={t("email")}
            maxLength={254}
            defaultValue={tenant.email ?? ""}
            autoComplete="email"
          />
          <TextField
            name="address"
            label={t("address")}
            hint={t("addressHint")}
            maxLength={240}
            defaultValue={tenant.address ?? ""}
            autoComplete="street-address"
          />
          <ZoneField
            name="timeZone"
            label={t("zone")}
            hint={t("zoneHint")}
            zones={zoneChoices(await getLocale())}
            defaultValue={tenant.timeZone}
          />
          <SubmitButton size="lg" className="sm:self-start">
            {t("next")}
          </SubmitButton>
        </ActionForm>
      </Card>
      {isBeginning ? <OtherSector slug={slug} sector={tenant.sector} /> : null}
    </SetupFrame>
  );
}
