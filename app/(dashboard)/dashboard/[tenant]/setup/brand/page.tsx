import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { memberPage } from "@/lib/auth/pages";
import { loadPictures } from "@/lib/pages/load-pictures";
import { removePictureAction } from "../../page/actions";
import { saveLooksAction } from "../actions";
import { SetupFrame } from "../setup-frame";
import { LooksForm } from "./looks-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: `${t("steps.brand")} · ${t("title")}` };
}

export default async function BrandStep({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "brand:edit");
  const { name, tagline, about, brand } = scope.tenant;
  const [t, pictures] = await Promise.all([getTranslations("setup"), loadPictures(scope)]);
  return (
    <SetupFrame slug={slug} step="brand" title={t("brandTitle")} intro={t("brandIntro")}>
      <ClientMessages rooms={["setup", "brand", "pictures"]}>
        <LooksForm
          slug={slug}
          saved={{ name, tagline: tagline ?? "", about: about ?? "", brand }}
          pictures={pictures}
          removePicture={removePictureAction.bind(null, slug)}
          action={saveLooksAction.bind(null, slug)}
        />
      </ClientMessages>
    </SetupFrame>
  );
}
