"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { Brand } from "@/lib/core/brand/brand";
import type { PageData } from "@/lib/core/pages/page-data";
import type { PageContent } from "@/lib/core/pages/section";
import { PagePreview } from "./page-preview";
import type { PictureSource } from "./picture-fields";
import { SectionList } from "./section-list";
import { type DraftActions, usePageDraft } from "./use-page-draft";
import { type Version, VersionList } from "./version-list";

type Props = DraftActions & {
  readonly tenant: { readonly slug: string; readonly name: string; readonly brand: Brand };
  readonly content: PageContent;
  readonly seen: string;
  readonly isUnpublished: boolean;
  readonly data: PageData;
  readonly versions: readonly Version[];
  readonly timeZone: string;
  readonly removePicture: PictureSource["remove"];
};

/** The sections at one side, what visitors would see at the other, and what becomes of it below. */
export function PageEditor({
  tenant,
  data: loaded,
  versions,
  timeZone,
  removePicture,
  ...start
}: Props) {
  const t = useTranslations("page");
  const toast = useToast();
  const errorText = useErrorText();
  const draft = usePageDraft(start);
  const [pictures, setPictures] = useState(loaded.pictures);
  const data = { ...loaded, pictures };

  async function publish() {
    const answer = await draft.publish();
    if (answer.ok) toast("success", t("published"));
  }

  async function restore({ id, number }: Version) {
    const answer = await draft.restore(id);
    if (answer.ok) toast("success", t("restored", { number }));
  }

  return (
    <>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
        <div>
          <SectionList
            content={draft.content}
            data={data}
            source={{
              slug: tenant.slug,
              pictures: data.pictures,
              remove: removePicture,
              onUploaded: ({ id, ...files }) => setPictures({ [id]: files, ...pictures }),
              onRemoved: (gone) =>
                setPictures(
                  Object.fromEntries(Object.entries(pictures).filter(([id]) => id !== gone)),
                ),
            }}
            onChange={draft.change}
          />
          <div
            data-docked
            className="sticky bottom-20 z-20 mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-box bg-base-100 p-4 shadow-lg ring-1 ring-base-300 lg:bottom-4"
          >
            <p role="status" className="min-w-48 flex-1 text-sm text-muted">
              {t("state", { state: draft.state })}
              {draft.code ? (
                <strong className="block text-error">{errorText(draft.code)}</strong>
              ) : null}
            </p>
            {draft.code === "version_conflict" ? (
              <Button onClick={() => location.reload()}>{t("reload")}</Button>
            ) : draft.state === "failed" ? (
              <Button onClick={() => draft.retry()}>{t("retry")}</Button>
            ) : null}
            <Button
              variant="primary"
              aria-busy={draft.state === "saving"}
              onClick={() => draft.state !== "saving" && publish()}
            >
              {t("publish")}
            </Button>
          </div>
        </div>
        <PagePreview tenant={tenant} content={draft.content} data={data} />
      </div>
      <VersionList
        versions={versions}
        locale={data.locale}
        timeZone={timeZone}
        isPending={draft.state === "saving"}
        onRestore={restore}
      />
    </>
  );
}
