"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { KindCard } from "./kind-card";
import { KindForm } from "./kind-form";
import type { KindFacts, PlaceOption, RoomActions, RoomFacts } from "./room-facts";

type Props = {
  readonly kinds: readonly KindFacts[];
  readonly rooms: readonly RoomFacts[];
  /** The main place first. */
  readonly places: readonly PlaceOption[];
  readonly actions: RoomActions;
};

/** Each kind of space with its rooms, and a place to name another kind. */
export function RoomsScreen({ kinds, rooms, places, actions }: Props) {
  const t = useTranslations("places");
  const isEmpty = kinds.length === 0;
  // One tree for both, so that the form outlives the first kind and can tell of it.
  return (
    <div
      className={
        isEmpty ? "max-w-3xl" : "grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]"
      }
    >
      <div className={isEmpty ? "hidden" : "flex min-w-0 flex-col gap-6"}>
        {kinds.map((kind) => (
          <KindCard
            key={kind.id}
            kind={kind}
            rooms={rooms.filter(({ kindId }) => kindId === kind.id)}
            places={places}
            actions={actions}
          />
        ))}
      </div>
      <Card {...(isEmpty ? {} : { title: t("newKind"), description: t("newKindHint") })}>
        {isEmpty ? (
          <EmptyState icon="building" title={t("noRooms")}>
            {t("noRoomsHint")}
          </EmptyState>
        ) : null}
        <div className={isEmpty ? "mx-auto max-w-md pb-4" : undefined}>
          <KindForm action={actions.saveKind} />
        </div>
      </Card>
    </div>
  );
}
