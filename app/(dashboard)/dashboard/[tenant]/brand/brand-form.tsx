"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import type { Pictures } from "@/components/pages/picture-chooser";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { type Brand, brandFonts, brandRadii, brandThemes } from "@/lib/core/brand/brand";
import { BaseField } from "./base-field";
import { BrandPreview } from "./brand-preview";
import { ColorField } from "./color-field";
import { ColorReading } from "./color-reading";
import { LogoField } from "./logo-field";

type Props = {
  readonly slug: string;
  readonly pictures: Pictures;
  readonly removePicture: CalledAction<null>;
  readonly name: string;
  readonly tagline: string | null;
  readonly about: string | null;
  readonly brand: Brand;
  readonly action: BoundAction<null>;
};

/** The brand's form, with what clients will see beside it while it changes. */
export function BrandForm({ action, slug, pictures, removePicture, ...saved }: Props) {
  const t = useTranslations("brand");
  const form = useSavedForm(t("saved"));
  const [name, setName] = useState(saved.name);
  const [tagline, setTagline] = useState(saved.tagline ?? "");
  const [brand, setBrand] = useState(saved.brand);
  const set =
    <K extends keyof Brand>(key: K) =>
    (value: string) =>
      setBrand((current) => ({ ...current, [key]: value as Brand[K] }));

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] 2xl:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
      <Card>
        <ActionForm action={action} {...form}>
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            name="tagline"
            label={t("tagline")}
            hint={t("taglineHint")}
            maxLength={160}
            value={tagline}
            onChange={(event) => setTagline(event.target.value)}
          />
          <TextareaField
            name="about"
            label={t("about")}
            hint={t("aboutHint")}
            rows={4}
            maxLength={2000}
            defaultValue={saved.about ?? ""}
          />
          <LogoField
            slug={slug}
            name={name}
            pictures={pictures}
            logo={brand}
            remove={removePicture}
            onChange={(logo) => {
              setBrand({ ...brand, logoRatio: undefined, ...logo });
              form.onInput();
            }}
          />
          <ColorField
            name="primaryColor"
            label={t("primaryColor")}
            value={brand.primaryColor}
            onChange={set("primaryColor")}
          >
            <ColorReading brand={brand} />
          </ColorField>
          <ColorField
            name="accentColor"
            label={t("accentColor")}
            value={brand.accentColor}
            onChange={set("accentColor")}
          >
            <p className="mt-2 text-sm text-muted">{t("accentUse")}</p>
          </ColorField>
          <SelectField
            name="font"
            label={t("font")}
            required
            value={brand.font}
            onChange={(event) => set("font")(event.target.value)}
            options={brandFonts.map((value) => ({ value, label: t(`fonts.${value}`) }))}
          />
          <SelectField
            name="radius"
            label={t("radius")}
            required
            value={brand.radius}
            onChange={(event) => set("radius")(event.target.value)}
            options={brandRadii.map((value) => ({ value, label: t(`radii.${value}`) }))}
          />
          <SelectField
            name="theme"
            label={t("theme")}
            hint={t("themeHint")}
            required
            value={brand.theme}
            onChange={(event) => set("theme")(event.target.value)}
            options={brandThemes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          />
          <BaseField
            value={brand.base ?? ""}
            onChange={(base) => {
              set("base")(base);
              form.onInput();
            }}
          />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </Card>
      <section aria-label={t("preview")} className="lg:sticky lg:top-6">
        <h2 className="mb-3 text-lg font-semibold">{t("preview")}</h2>
        <BrandPreview name={name} tagline={tagline} brand={brand} />
      </section>
    </div>
  );
}
