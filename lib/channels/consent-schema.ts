import { z } from "zod";
import { chosenBox, entityId } from "@/lib/input";

const given = chosenBox.pipe(z.boolean("required"));

export const chooseTextsInput = z.object({ given });

export type ChooseTextsInput = z.output<typeof chooseTextsInput>;

export const chooseTextsForInput = chooseTextsInput.extend({ clientId: entityId });

export type ChooseTextsForInput = z.output<typeof chooseTextsForInput>;
