import { z } from "zod";
import { entityId } from "@/lib/input";

export const removePictureInput = z.object({ imageId: entityId });

export type RemovePictureInput = z.output<typeof removePictureInput>;
