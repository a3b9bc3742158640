"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { PictureChooser, type Pictures } from "@/components/pages/picture-chooser";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { Brand } from "@/lib/core/brand/brand";
import { logoUrl } from "@/lib/core/images/image-url";

type Props = {
  readonly slug: string;
  readonly name: string;
  readonly pictures: Pictures;
  readonly logo: Mark;
  readonly remove: ComponentProps<typeof PictureChooser>["remove"];
  readonly onChange: (logo: Mark) => void;
};

type Mark = Pick<Brand, "logoUrl" | "logoRatio">;

/** The logo: a picture that is chosen or uploaded. It is kept with the rest of the brand. */
export function LogoField({ slug, name, pictures: known, logo, remove, onChange }: Props) {
  const t = useTranslations("brand");
  const { logoUrl: url } = logo;
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const [pictures, setPictures] = useState(known);

  function choose(imageId: string, from: Pictures) {
    const files = from[imageId];
    if (!files) return;
    setOpen(false);
    setChosen(imageId);
    onChange({ logoUrl: logoUrl(files), logoRatio: files.width / files.height });
  }

  return (
    <div>
      <p className="mb-1.5 font-medium">{t("logo")}</p>
      <input type="hidden" name="logo" value={chosen} />
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name={name} imageUrl={url} ratio={logo.logoRatio} isLogo size="lg" />
        <Button onClick={() => setOpen(true)}>{t(url ? "changeLogo" : "chooseLogo")}</Button>
        {url ? (
          <Button
            variant="quiet"
            onClick={() => {
              setChosen("none");
              onChange({ logoUrl: null });
            }}
          >
            {t("removeLogo")}
          </Button>
        ) : null}
      </div>
      <p className="mt-1.5 text-sm text-muted">{t("logoHint")}</p>
      <PictureChooser
        slug={slug}
        pictures={pictures}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        remove={remove}
        onRemoved={(gone) =>
          setPictures(Object.fromEntries(Object.entries(pictures).filter(([id]) => id !== gone)))
        }
        onUploaded={({ id, ...files }) => {
          const next = { [id]: files, ...pictures };
          setPictures(next);
          choose(id, next);
        }}
        onChoose={(imageId) => choose(imageId, pictures)}
      />
    </div>
  );
}
