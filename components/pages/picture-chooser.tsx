"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Modal } from "@/components/ui/modal";
import { useErrorText } from "@/components/ui/ui-texts";
import type { ActionState } from "@/lib/core/action-state";
import { imageUrl, type PictureFiles } from "@/lib/core/images/image-url";
import { type SentPicture, sendPicture } from "./send-picture";

export type Pictures = Readonly<Record<string, PictureFiles>>;

type Props = {
  readonly slug: string;
  readonly pictures: Pictures;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly remove: (previous: null, input: unknown) => Promise<ActionState<null>>;
  readonly onUploaded: (picture: SentPicture) => void;
  readonly onRemoved: (imageId: string) => void;
  readonly onChoose: (imageId: string) => void;
};

/** A picture of those that were uploaded, or a new one from this device. */
export function PictureChooser({ slug, pictures, isOpen, onClose, remove, ...on }: Props) {
  const { onUploaded, onRemoved, onChoose } = on;
  const t = useTranslations("pictures");
  const errorText = useErrorText();
  const id = useId();
  const [code, setCode] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  async function upload(file: File | undefined) {
    if (!file || isSending) return;
    setSending(true);
    setCode(null);
    const answer = await sendPicture(slug, file);
    setSending(false);
    if (!answer.ok) return setCode(answer.code);
    onUploaded(answer.value);
    onChoose(answer.value.id);
  }

  async function takeAway(imageId: string) {
    setCode(null);
    const answer = await remove(null, { imageId });
    if (answer.ok) onRemoved(imageId);
    else setCode(answer.code);
  }

  return (
    <Modal isOpen={isOpen} onClose={onClose} title={t("library")}>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-invalid={code ? true : undefined}
        aria-describedby={`${id}-notes`}
        className="peer sr-only"
        onChange={({ target }) => {
          void upload(target.files?.[0]);
          target.value = "";
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonClass({ variant: "primary" })} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2`}
      >
        {isSending ? (
          <span className="loading loading-spinner loading-sm" aria-hidden />
        ) : (
          <Icon name="plus" />
        )}
        {t("upload")}
      </label>
      <div id={`${id}-notes`} aria-live="polite" className="mt-2 text-sm">
        <p className="text-muted">{isSending ? t("uploading") : t("uploadHint")}</p>
        {code ? <p className="mt-1 font-medium text-error">{errorText(code)}</p> : null}
      </div>
      {Object.keys(pictures).length > 0 ? (
        <>
          <h3 className="mt-6 mb-3 font-semibold">{t("yourPictures")}</h3>
          <ul className="grid grid-cols-3 gap-2">
            {Object.entries(pictures).map(([imageId, files], index) => (
              <li key={imageId}>
                <button
                  type="button"
                  aria-label={t("pictureNumber", { number: index + 1 })}
                  onClick={() => onChoose(imageId)}
                  className="block w-full cursor-pointer overflow-hidden rounded-field ring-1 ring-base-300 hover:ring-2 hover:ring-brand"
                >
                  <Thumbnail files={files} />
                </button>
                <Button
                  variant="quiet"
                  size="sm"
                  block
                  aria-label={t("removeNumber", { number: index + 1 })}
                  onClick={() => takeAway(imageId)}
                >
                  <Icon name="trash" />
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Modal>
  );
}

/** Small, and said by what stands around it. */
export function Thumbnail({ files }: { readonly files: PictureFiles }) {
  return (
    // biome-ignore lint/performance/noImgElement: resized when it was uploaded, from our own address
    <img
      src={imageUrl(files, files.widths[0] ?? files.width, "webp")}
      alt=""
      className="aspect-square w-full object-cover"
    />
  );
}
