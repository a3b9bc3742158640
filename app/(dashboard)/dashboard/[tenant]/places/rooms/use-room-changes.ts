"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { KindFacts, RoomActions, RoomFacts } from "./room-facts";

type Named = Pick<RoomFacts, "id" | "name">;
type Direction = "up" | "down";

/** A room that cannot be taken out of use yet, and how many appointments are to come in it. */
export type AskedRoom = Named & { readonly count: number };

export type RoomChanges = ReturnType<typeof useRoomChanges>;

/** Each change of a room, told by a notice from which it can be taken back. */
export function useRoomChanges(actions: RoomActions) {
  const t = useTranslations("places");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [asked, ask] = useState<AskedRoom | null>(null);

  function move({ id, name }: Named, direction: Direction) {
    startTransition(async () => {
      const answer = await actions.move(null, { resourceId: id, direction });
      if (!answer.ok) return toast("error", errorText(answer.code));
      const back = direction === "up" ? "down" : "up";
      toast("success", t("moved", { name }), {
        ...{ label: t("undo"), onAct: () => move({ id, name }, back) },
      });
    });
  }

  function switchTo({ id, name }: Named, active: boolean) {
    startTransition(async () => {
      const answer = await actions.switchTo(null, { resourceId: id, active });
      if (!answer.ok) {
        const count = countIn(answer.detail);
        return count === null ? toast("error", errorText(answer.code)) : ask({ id, name, count });
      }
      toast("success", t(active ? "switchedOn" : "switchedOff", { name }), {
        ...{ label: t("undo"), onAct: () => switchTo({ id, name }, !active) },
      });
    });
  }

  function remove({ id, name, kindId, siteId }: RoomFacts) {
    startTransition(async () => {
      const answer = await actions.remove(null, { resourceId: id });
      if (!answer.ok) return toast("error", errorText(answer.code));
      toast("success", t("removed", { name }), {
        ...{ label: t("undo"), onAct: () => addAgain({ kindId, siteId, name }) },
      });
    });
  }

  function addAgain(room: Pick<RoomFacts, "kindId" | "siteId" | "name">) {
    startTransition(async () => {
      const answer = await actions.add(null, { ...room, count: 1 });
      if (!answer.ok) toast("error", errorText(answer.code));
    });
  }

  function removeKind({ id }: KindFacts) {
    startTransition(async () => {
      const answer = await actions.removeKind(null, { kindId: id });
      if (answer.ok) toast("success", t("kindRemoved"));
      else toast("error", errorText(answer.code));
    });
  }

  function empty() {
    if (!asked) return;
    const { id, name } = asked;
    startTransition(async () => {
      const answer = await actions.empty(null, { resourceId: id });
      ask(null);
      if (!answer.ok) return toast("error", errorText(answer.code));
      const { moved, left } = answer.value;
      if (left > 0) toast("warning", t("emptiedPartly", { name, moved, left }));
      else toast("success", t("emptied", { name, count: moved }));
    });
  }

  return { isPending, asked, move, switchTo, remove, removeKind, empty, forget: () => ask(null) };
}

function countIn(detail: unknown): number | null {
  if (typeof detail !== "object" || detail === null || !("count" in detail)) return null;
  return typeof detail.count === "number" ? detail.count : null;
}
