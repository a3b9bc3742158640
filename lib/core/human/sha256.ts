/** FIPS 180-4, the first of its eight words alone: browsers keep `crypto.subtle` from pages without https. */
export function firstWordOfSha256(ascii: string): number {
  const words = padded(ascii);
  const hash = Int32Array.from(start);
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16));
    for (let n = 16; n < 64; n += 1) {
      const [w15, w2] = [schedule[n - 15] ?? 0, schedule[n - 2] ?? 0];
      const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
      const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
      schedule[n] = (schedule[n - 16] ?? 0) + s0 + (schedule[n - 7] ?? 0) + s1;
    }
    compress(hash, schedule);
  }
  return hash[0] ?? 0;
}

function compress(hash: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let n = 0; n < 64; n += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[n] ?? 0) + (schedule[n] ?? 0)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [n, value] of [a, b, c, d, e, f, g, h].entries()) hash[n] = (hash[n] ?? 0) + value;
}

/** The text, a one, zeros and its length, in whole blocks of sixteen words. */
function padded(ascii: string): Int32Array {
  const words = new Int32Array(((ascii.length + 8) >> 6) * 16 + 16);
  for (let n = 0; n <= ascii.length; n += 1) {
    const byte = n < ascii.length ? ascii.charCodeAt(n) : 0x80;
    words[n >> 2] = (words[n >> 2] ?? 0) | (byte << (24 - (n % 4) * 8));
  }
  words[words.length - 1] = ascii.length * 8;
  return words;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const primes = firstPrimes(64);
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));

/** The first 32 bits behind the point. */
function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}
