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
import { type Brand, brandFonts } from "@/lib/core/brand/brand";
import { ColorField } from "../../brand/color-field";
import { ColorReading } from "../../brand/color-reading";
import { LogoField } from "../../brand/logo-field";
import { PagePreview } from "../../brand/page-preview";
import { PreviewFrame } from "../../brand/preview-frame";
import { PaletteField } from "./palette-field";

type Props = {
  readonly slug: string;
  readonly saved: {
    readonly name: string;
    readonly tagline: string;
    readonly about: string;
    readonly brand: Brand;
  };
  readonly pictures: Pictures;
  readonly removePicture: CalledAction<null>;
  readonly action: BoundAction<null>;
};

/** The first looks: a palette or an own colour, a font, a line and a logo; the rest is in the brand's own page. */
export function LooksForm({ slug, saved, pictures, removePicture, action }: Props) {
  const t = useTranslations("setup");
  const tb = useTranslations("brand");
  const [tagline, setTagline] = useState(saved.tagline);
  const [brand, setBrand] = useState(saved.brand);
  // The colour's own field keeps what is typed; a palette begins it anew.
  const [pickings, setPickings] = useState(0);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <Card>
        <ActionForm action={action}>
          <input type="hidden" name="name" value={saved.name} />
          <input type="hidden" name="about" value={saved.about} />
          <input type="hidden" name="radius" value={brand.radius} />
          <input type="hidden" name="theme" value={brand.theme} />
          <input type="hidden" name="accentColor" value={brand.accentColor} />
          <PaletteField
            label={t("palette")}
            value={brand}
            onChange={(colors) => {
              setBrand({ ...brand, ...colors });
              setPickings(pickings + 1);
            }}
          />
          <ColorField
            key={pickings}
            name="primaryColor"
            label={t("own")}
            value={brand.primaryColor}
            onChange={(primaryColor) => setBrand({ ...brand, primaryColor })}
          >
            <ColorReading brand={brand} />
          </ColorField>
          <SelectField
            name="font"
            label={tb("font")}
            required
            value={brand.font}
            onChange={(event) => setBrand({ ...brand, font: event.target.value as Brand["font"] })}
            options={brandFonts.map((value) => ({ value, label: tb(`fonts.${value}`) }))}
          />
          <TextField
            name="tagline"
            label={t("tagline")}
            hint={t("taglineHint")}
            maxLength={160}
            value={tagline}
            onChange={(event) => setTagline(event.target.value)}
          />
          <LogoField
            slug={slug}
            name={saved.name}
            pictures={pictures}
            logo={brand}
            remove={removePicture}
            onChange={(logo) => setBrand({ ...brand, logoRatio: undefined, ...logo })}
          />
          <SubmitButton size="lg" className="sm:self-start">
            {t("next")}
          </SubmitButton>
        </ActionForm>
      </Card>
      <div className="lg:sticky lg:top-6">
        <PreviewFrame caption={t("preview")} brand={brand} isDark={brand.theme === "dark"}>
          <PagePreview name={saved.name} tagline={tagline} brand={brand} />
        </PreviewFrame>
      </div>
    </div>
  );
}
