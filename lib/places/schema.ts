import { z } from "zod";
import { phoneInput } from "@/lib/clients/schema";
import { placeBounds } from "@/lib/core/scheduling/place-bounds";
import {
  checkbox,
  entityId,
  optional,
  optionalText,
  requiredText,
  wholeNumber,
  zoneInput,
} from "@/lib/input";

const { roomsAtOnce, travelMinutes } = placeBounds;

/** A site's id; nothing, or what a list of places calls `main`, is the tenant's own. */
const place = z
  .preprocess((id) => (id === "main" ? undefined : id), optional(entityId))
  .transform((id) => id ?? null);

export const saveSiteInput = z.object({
  /** Left out for a new one. */
  siteId: optional(entityId),
  /** How the site stood when the form was opened. */
  seen: optionalText(40),
  name: requiredText(80, 2),
  address: optionalText(240),
  phone: optional(phoneInput),
  timeZone: zoneInput,
  active: checkbox,
});

export type SaveSiteInput = z.output<typeof saveSiteInput>;

export const siteIdInput = z.object({ siteId: entityId });

export type SiteIdInput = z.output<typeof siteIdInput>;

/** Minutes between two places; left empty: none are kept. Both ways are the same. */
export const saveTravelTimesInput = z.object({
  seen: optionalText(40),
  pairs: z
    .array(
      z.object({
        from: place,
        to: place,
        minutes: optional(wholeNumber(travelMinutes.least, travelMinutes.most)),
      }),
    )
    .max(200, "too_many"),
});

export type SaveTravelTimesInput = z.output<typeof saveTravelTimesInput>;

export const saveKindInput = z.object({
  /** Left out for a new one. */
  kindId: optional(entityId),
  name: requiredText(40, 2),
});

export type SaveKindInput = z.output<typeof saveKindInput>;

export const kindIdInput = z.object({ kindId: entityId });

export type KindIdInput = z.output<typeof kindIdInput>;

/** Several at once are numbered after the name: "Sillón" three times is Sillón 1, Sillón 2, Sillón 3. */
export const addResourcesInput = z.object({
  kindId: entityId,
  siteId: place,
  name: requiredText(40, 1),
  count: wholeNumber(roomsAtOnce.least, roomsAtOnce.most),
});

export type AddResourcesInput = z.output<typeof addResourcesInput>;

export const renameResourceInput = z.object({ resourceId: entityId, name: requiredText(40, 1) });

export type RenameResourceInput = z.output<typeof renameResourceInput>;

export const switchResourceInput = z.object({ resourceId: entityId, active: checkbox });

export type SwitchResourceInput = z.output<typeof switchResourceInput>;

export const moveResourceInput = z.object({
  resourceId: entityId,
  direction: z.enum(["up", "down"], "invalid_choice"),
});

export type MoveResourceInput = z.output<typeof moveResourceInput>;

export const resourceIdInput = z.object({ resourceId: entityId });

export type ResourceIdInput = z.output<typeof resourceIdInput>;
