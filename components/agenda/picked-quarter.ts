/** A click is not exact to the minute: `…T10:05…` means a quarter, `…T10:00…`. */
export function onTheQuarter(at: string): string {
  return at.replace(/(?<=T\d\d:)\d\d/, (minute) =>
    String(Math.floor(Number(minute) / 15) * 15).padStart(2, "0"),
  );
}
