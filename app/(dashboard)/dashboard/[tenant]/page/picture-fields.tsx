"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useState } from "react";
import { PictureChooser, Thumbnail } from "@/components/pages/picture-chooser";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { MoveButton } from "@/components/ui/move-button";
import { TextField } from "@/components/ui/text-field";
import { type Picture, pageLimits } from "@/lib/core/pages/section";
import { placeAt } from "@/lib/core/place-in-list";

export type PictureSource = Pick<
  ComponentProps<typeof PictureChooser>,
  "slug" | "pictures" | "remove" | "onUploaded" | "onRemoved"
>;

type Props = {
  readonly name: string;
  readonly source: PictureSource;
  readonly pictures: readonly Picture[];
  readonly most: number;
  readonly onChange: (pictures: readonly Picture[]) => void;
};

/** The pictures of a section in their order, each with what it shows. */
export function PictureFields({ name, source, pictures, most, onChange }: Props) {
  const t = useTranslations("pictures");
  const [isOpen, setOpen] = useState(false);
  const change = (index: number, changed: Picture) =>
    onChange(pictures.map((each, at) => (at === index ? changed : each)));

  function choose(imageId: string) {
    setOpen(false);
    if (pictures.some((each) => each.imageId === imageId)) return;
    const chosen = { imageId, alt: "" };
    onChange(most === 1 ? [chosen] : [...pictures, chosen]);
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="font-medium">{t(most === 1 ? "picture" : "library")}</p>
      <ul hidden={pictures.length === 0} className="flex flex-col gap-4">
        {pictures.map((picture, index) => (
          <li key={picture.imageId} className="flex flex-wrap gap-4">
            <span className="w-24 shrink-0 overflow-hidden rounded-field">
              <Shown picture={picture} source={source} />
            </span>
            <div className="min-w-48 flex-1">
              <TextField
                name={`${name}.${picture.imageId}`}
                label={t("alt")}
                hint={index === 0 ? t("altHint") : undefined}
                maxLength={pageLimits.alt}
                value={picture.alt}
                onChange={({ target }) => change(index, { ...picture, alt: target.value })}
              />
            </div>
            <Arrows
              name={t("pictureNumber", { number: index + 1 })}
              isAlone={most === 1}
              onUp={index > 0 ? () => onChange(placeAt(pictures, picture, index)) : null}
              onDown={
                index < pictures.length - 1
                  ? () => onChange(placeAt(pictures, picture, index + 2))
                  : null
              }
              onRemove={() => onChange(pictures.filter((each) => each !== picture))}
            />
          </li>
        ))}
      </ul>
      {most === 1 || pictures.length < most ? (
        <Button icon="plus" className="self-start" onClick={() => setOpen(true)}>
          {t(most > 1 ? "addPicture" : pictures.length > 0 ? "changePicture" : "choosePicture")}
        </Button>
      ) : null}
      <PictureChooser
        {...source}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChoose={choose}
      />
    </div>
  );
}

function Shown({ picture, source }: { readonly picture: Picture; readonly source: PictureSource }) {
  const files = source.pictures[picture.imageId];
  return files ? <Thumbnail files={files} /> : null;
}

type ArrowsProps = {
  readonly name: string;
  readonly isAlone: boolean;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
};

function Arrows({ name, isAlone, onUp, onDown, onRemove }: ArrowsProps) {
  const t = useTranslations("page");
  return (
    <div className="flex items-start">
      {isAlone ? null : (
        <>
          <MoveButton label={t("moveUp", { name })} isPending={false} isUp onMove={onUp} />
          <MoveButton label={t("moveDown", { name })} isPending={false} onMove={onDown} />
        </>
      )}
      <Button
        variant="quiet"
        size="sm"
        className="btn-square"
        aria-label={t("remove", { name })}
        onClick={onRemove}
      >
        <Icon name="trash" />
      </Button>
    </div>
  );
}
