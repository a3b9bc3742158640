"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { KindFacts, PlaceOption } from "./room-facts";

type Props = {
  readonly kind: KindFacts;
  readonly places: readonly PlaceOption[];
  readonly action: BoundAction<{ readonly ids: readonly string[] }>;
};

const mostAtOnce = 20;

/** One more of a kind, or several that are numbered. */
export function AddRoomsForm({ kind, places, action }: Props) {
  const t = useTranslations("places");
  const toast = useToast();
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ name_taken: "name" }}
      onSuccess={({ ids }) => toast("success", t("roomsAdded", { count: ids.length }))}
      className="mt-5 border-t border-base-300 pt-5"
    >
      <input type="hidden" name="kindId" value={kind.id} />
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-start gap-4 sm:flex sm:flex-wrap">
        <TextField
          name="name"
          label={t("roomName")}
          required
          maxLength={40}
          autoComplete="off"
          defaultValue={kind.name}
          className="sm:grow"
        />
        <TextField
          type="number"
          name="count"
          label={t("roomCountField")}
          required
          min={1}
          max={mostAtOnce}
          inputMode="numeric"
          defaultValue={1}
          className="sm:w-24"
        />
        {places.length > 1 ? (
          <SelectField
            name="siteId"
            label={t("roomSite")}
            required
            defaultValue="main"
            options={places.map(({ id, name }) => ({ value: id ?? "main", label: name }))}
            className="col-span-2 sm:grow"
          />
        ) : null}
        <SubmitButton variant="secondary" icon="plus" className="col-span-2 sm:mt-8">
          {t("addRooms")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
