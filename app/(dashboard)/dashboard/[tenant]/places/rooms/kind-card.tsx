"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { AddRoomsForm } from "./add-rooms-form";
import { BusyQuestion } from "./busy-question";
import { KindMenu } from "./kind-menu";
import { RenameDialog } from "./rename-dialog";
import type { KindFacts, PlaceOption, RoomActions, RoomFacts } from "./room-facts";
import { RoomRow } from "./room-row";
import { useRoomChanges } from "./use-room-changes";

type Props = {
  readonly kind: KindFacts;
  readonly rooms: readonly RoomFacts[];
  readonly places: readonly PlaceOption[];
  readonly actions: RoomActions;
};

/** One kind of space: who needs it, which there are at each place, and more of them. */
export function KindCard({ kind, rooms, places, actions }: Props) {
  const t = useTranslations("places");
  const changes = useRoomChanges(actions);
  const [renamed, rename] = useState<RoomFacts | KindFacts | null>(null);
  const { services } = kind;
  const there = places
    .map((place) => ({ place, rooms: rooms.filter(({ siteId }) => siteId === place.id) }))
    .filter((group) => group.rooms.length > 0);
  return (
    <Card
      title={kind.name}
      description={
        services.length > 0 ? t("kindNeeded", { names: services.join(", ") }) : t("kindUnneeded")
      }
      actions={
        <KindMenu
          kind={kind}
          isFree={services.length === 0 && rooms.length === 0}
          isPending={changes.isPending}
          onRename={() => rename(kind)}
          onRemove={() => changes.removeKind(kind)}
        />
      }
    >
      {rooms.some(({ active }) => active) ? null : (
        <Alert tone={services.length > 0 ? "warning" : "info"}>{t("kindEmpty")}</Alert>
      )}
      {there.map((group) => (
        <div key={group.place.id ?? "main"} className="mt-2">
          {places.length > 1 ? (
            <h3 className="mt-4 mb-1 text-sm font-medium text-muted">{group.place.name}</h3>
          ) : null}
          <ul aria-label={group.place.name} className="divide-y divide-base-300">
            {group.rooms.map((room, index) => (
              <RoomRow
                key={room.id}
                room={room}
                isFirst={index === 0}
                isLast={index === group.rooms.length - 1}
                changes={changes}
                onRename={() => rename(room)}
              />
            ))}
          </ul>
        </div>
      ))}
      {rooms.length > 1 ? <p className="mt-2 text-sm text-muted">{t("orderHint")}</p> : null}
      <AddRoomsForm kind={kind} places={places} action={actions.add} />
      <RenameDialog
        named={renamed}
        field={renamed && "kindId" in renamed ? "resourceId" : "kindId"}
        action={renamed && "kindId" in renamed ? actions.rename : actions.saveKind}
        onClose={() => rename(null)}
      />
      <BusyQuestion
        asked={changes.asked}
        isPending={changes.isPending}
        onEmpty={changes.empty}
        onClose={changes.forget}
      />
    </Card>
  );
}
