"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Brand } from "@/lib/core/brand/brand";
import type { PageData } from "@/lib/core/pages/page-data";
import type { PageContent } from "@/lib/core/pages/section";
import { PagePreview } from "./page-preview";
import type { PictureSource } from "./picture-fields";
import { PublishBar } from "./publish-bar";
import { SectionList } from "./section-list";
import { type DraftActions, usePageDraft } from "./use-page-draft";
import { type Version, VersionList } from "./version-list";

type Props = DraftActions & {
  readonly tenant: { readonly slug: string; readonly name: string; readonly brand: Brand };
  readonly content: PageContent;
  readonly seen: string;
  readonly published: PageContent | null;
  readonly hasDraft: boolean;
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
        </div>
        <div className="contents xl:sticky xl:top-6 xl:block">
          <PublishBar draft={draft} onPublish={publish} />
          <PagePreview tenant={tenant} content={draft.content} data={data} />
        </div>
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
