// Stands for `next/cache` where there is no page to be drawn again.
export function refresh(): void {}
export function revalidatePath(): void {}
