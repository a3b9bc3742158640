type Props = {
  readonly size: number;
  /** `d` of the dark squares, each a unit wide. */
  readonly path: string;
  /** What it is good for. */
  readonly label: string;
  readonly className?: string;
};

/** Dark on white in both themes: cameras expect it. */
export function QrCode({ size, path, label, className }: Props) {
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
