"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { addResources } from "@/lib/places/add-resources";
import { emptyResource } from "@/lib/places/empty-resource";
import { moveResource } from "@/lib/places/move-resource";
import { removeKind } from "@/lib/places/remove-kind";
import { removeResource } from "@/lib/places/remove-resource";
import { renameResource } from "@/lib/places/rename-resource";
import { saveKind } from "@/lib/places/save-kind";
import {
  addResourcesInput,
  kindIdInput,
  moveResourceInput,
  renameResourceInput,
  resourceIdInput,
  saveKindInput,
  switchResourceInput,
} from "@/lib/places/schema";
import { switchResource } from "@/lib/places/switch-resource";

const shown = { after: () => refresh() };

export const saveKindAction = tenantAction("places:edit", saveKindInput, saveKind, shown);

export const removeKindAction = tenantAction("places:edit", kindIdInput, removeKind, shown);

export const addResourcesAction = tenantAction(
  "places:edit",
  addResourcesInput,
  addResources,
  shown,
);

export const renameResourceAction = tenantAction(
  "places:edit",
  renameResourceInput,
  renameResource,
  shown,
);

export const switchResourceAction = tenantAction(
  "places:edit",
  switchResourceInput,
  switchResource,
  shown,
);

export const moveResourceAction = tenantAction(
  "places:edit",
  moveResourceInput,
  moveResource,
  shown,
);

export const removeResourceAction = tenantAction(
  "places:edit",
  resourceIdInput,
  removeResource,
  shown,
);

export const emptyResourceAction = tenantAction(
  "places:edit",
  resourceIdInput,
  emptyResource,
  shown,
);
