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
  const form = <KindForm action={actions.saveKind} />;
  if (kinds.length === 0) {
    return (
      <Card className="max-w-3xl">
        <EmptyState icon="building" title={t("noRooms")}>
          {t("noRoomsHint")}
        </EmptyState>
        <div className="mx-auto max-w-md pb-4">{form}</div>
      </Card>
    );
  }
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-6">
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
      <Card title={t("newKind")} description={t("newKindHint")}>
        {form}
      </Card>
    </div>
  );
}
