type IconFile = {
  readonly pixels: number;
  /** Of each edge that a mask of any shape may cut, or that a logo leaves free. */
  readonly margin: number;
};

/** A practice's mark as pictures: for Android and desktops, for masks of any shape, and for iOS, which takes no SVG. */
export const iconFiles = {
  "192.png": { pixels: 192, margin: 0.12 },
  "512.png": { pixels: 512, margin: 0.12 },
  "maskable-512.png": { pixels: 512, margin: 0.22 },
  "apple-180.png": { pixels: 180, margin: 0.14 },
} as const satisfies Record<string, IconFile>;

export type IconFileName = keyof typeof iconFiles;

export function iconFileOf(name: string): IconFile | undefined {
  return Object.hasOwn(iconFiles, name) ? iconFiles[name as IconFileName] : undefined;
}
