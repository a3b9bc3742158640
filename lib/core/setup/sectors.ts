export const sectors = ["medical", "dental", "barber", "beauty", "generic"] as const;

export type Sector = (typeof sectors)[number];
