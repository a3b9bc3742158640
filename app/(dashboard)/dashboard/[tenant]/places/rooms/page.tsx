import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { memberPage } from "@/lib/auth/pages";
import { loadRooms } from "@/lib/places/reads";
import { PlacesHeader } from "../places-header";
import {
  addResourcesAction,
  emptyResourceAction,
  moveResourceAction,
  removeKindAction,
  removeResourceAction,
  renameResourceAction,
  saveKindAction,
  switchResourceAction,
} from "./actions";
import { RoomsScreen } from "./rooms-screen";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("places");
  return { title: t("tabs.rooms") };
}

export default async function RoomsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "places:edit");
  const [{ kinds, rooms, sites }, t] = await Promise.all([
    loadRooms(scope),
    getTranslations("places"),
  ]);
  const main = { id: null, name: t("mainPlace", { name: scope.tenant.name }) };
  return (
    <>
      <PlacesHeader slug={slug} current="rooms" />
      <ClientMessages rooms={["places"]}>
        <RoomsScreen
          kinds={kinds}
          rooms={rooms}
          places={[main, ...sites.map(({ id, name }) => ({ id, name }))]}
          actions={{
            saveKind: saveKindAction.bind(null, slug),
            removeKind: removeKindAction.bind(null, slug),
            add: addResourcesAction.bind(null, slug),
            rename: renameResourceAction.bind(null, slug),
            switchTo: switchResourceAction.bind(null, slug),
            move: moveResourceAction.bind(null, slug),
            remove: removeResourceAction.bind(null, slug),
            empty: emptyResourceAction.bind(null, slug),
          }}
        />
      </ClientMessages>
    </>
  );
}
