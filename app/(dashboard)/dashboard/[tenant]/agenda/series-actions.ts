"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { bookSeries } from "@/lib/series/book-series";
import { cancelSeries } from "@/lib/series/cancel-series";
import { moveSeries } from "@/lib/series/move-series";
import { previewSeries } from "@/lib/series/preview-series";
import { previewSeriesMove } from "@/lib/series/preview-series-move";
import {
  bookSeriesInput,
  cancelSeriesInput,
  moveSeriesInput,
  previewSeriesInput,
  previewSeriesMoveInput,
} from "@/lib/series/schema";

const shown = { after: () => refresh() };

export const previewSeriesAction = tenantAction(
  "appointment:book",
  previewSeriesInput,
  previewSeries,
);

export const bookSeriesAction = tenantAction(
  "appointment:book",
  bookSeriesInput,
  bookSeries,
  shown,
);

export const previewSeriesMoveAction = tenantAction(
  "appointment:reschedule",
  previewSeriesMoveInput,
  previewSeriesMove,
);

export const moveSeriesAction = tenantAction(
  "appointment:reschedule",
  moveSeriesInput,
  moveSeries,
  shown,
);

export const cancelSeriesAction = tenantAction(
  "appointment:cancel",
  cancelSeriesInput,
  cancelSeries,
  shown,
);
