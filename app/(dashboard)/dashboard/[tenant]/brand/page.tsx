import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadPictures } from "@/lib/pages/load-pictures";
import { removePictureAction } from "../page/actions";
import { saveBrandAction } from "./actions";
import { BrandForm } from "./brand-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("brand");
  return { title: t("title") };
}

export default async function BrandPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "brand:edit");
  const { tenant } = scope;
  const [t, pictures] = await Promise.all([getTranslations("brand"), loadPictures(scope)]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <ClientMessages rooms={["brand", "dashboard", "pictures"]}>
        <BrandForm
          slug={slug}
          pictures={pictures}
          removePicture={removePictureAction.bind(null, slug)}
          name={tenant.name}
          tagline={tenant.tagline}
          about={tenant.about}
          brand={tenant.brand}
          action={saveBrandAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
