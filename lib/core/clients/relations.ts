/** What somebody who is looked after is to whoever does. */
export const relations = ["child", "parent", "spouse", "other"] as const;

export type Relation = (typeof relations)[number];
