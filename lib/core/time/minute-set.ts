import type { Interval } from "./interval";

/** A set of epoch minutes of a range: one bit each. */
export class MinuteSet {
  private readonly firstMinute: number;
  private readonly words: Int32Array;

  constructor({ startMinute, endMinute }: Interval) {
    this.firstMinute = startMinute;
    this.words = new Int32Array(Math.max(0, Math.ceil((endMinute - startMinute) / 32)));
  }

  /** `minute` lies in the range. */
  add(minute: number): void {
    const bit = minute - this.firstMinute;
    this.words[bit >>> 5] = (this.words[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** Calls back with every minute of the set, in order. */
  forEach(visit: (minute: number) => void): void {
    const { words, firstMinute } = this;
    for (let index = 0; index < words.length; index += 1) {
      let word = words[index] as number;
      while (word !== 0) {
        const lowest = word & -word;
        visit(firstMinute + index * 32 + 31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
  }
}
