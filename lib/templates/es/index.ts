import type { Sector } from "@/lib/core/setup/sectors";
import type { Words } from "../shape";
import { barber } from "./barber";
import { beauty } from "./beauty";
import { dental } from "./dental";
import { generic } from "./generic";
import { medical } from "./medical";

export const es: Readonly<Record<Sector, Words>> = { medical, dental, barber, beauty, generic };
