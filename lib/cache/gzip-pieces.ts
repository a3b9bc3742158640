import zlib from "node:zlib";

/** A piece of text and the same compressed, ending on a byte. */
export type Piece = { readonly plain: Buffer; readonly packed: Buffer };

/** Cuts a text at every `mark`. A piece refers back to those before it, as far as DEFLATE does, and never to a mark. */
export function piecesOf(text: string, mark: string): Piece[] {
  // No text has this byte: it stands for the mark, so that nothing of a later piece is found there.
  const gap = Buffer.alloc(Buffer.byteLength(mark), 0xff);
  let before = Buffer.alloc(0);
  return text.split(mark).map((each) => {
    const plain = Buffer.from(each);
    const dictionary = before.length > 0 ? { dictionary: before } : {};
    const packed = zlib.deflateRawSync(plain, {
      finishFlush: zlib.constants.Z_SYNC_FLUSH,
      ...dictionary,
    });
    before = Buffer.concat([before, plain, gap]).subarray(-windowBytes);
    return { plain, packed };
  });
}

/** The pieces with `mark` between each two: another one than they were cut at, of the same length. */
export function plainOf(pieces: readonly Piece[], mark: string): Buffer {
  return Buffer.concat(
    between(
      pieces.map(({ plain }) => plain),
      Buffer.from(mark),
    ),
  );
}

/**
 * The same as gzip (RFC 1952), made of what is compressed already: only the mark is new, and stands between the pieces
 * as it is.
 */
export function gzipOf(pieces: readonly Piece[], mark: string): Buffer {
  const plain = plainOf(pieces, mark);
  // Node has it since 20.15.
  if (!zlib.crc32) return zlib.gzipSync(plain);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(zlib.crc32(plain), 0);
  tail.writeUInt32LE(plain.length, 4);
  const packed = between(
    pieces.map(({ packed }) => packed),
    storedBlock(Buffer.from(mark), false),
  );
  return Buffer.concat([head, ...packed, storedBlock(Buffer.alloc(0), true), tail]);
}

function between(buffers: readonly Buffer[], mark: Buffer): Buffer[] {
  return buffers.flatMap((each, index) => (index === 0 ? [each] : [mark, each]));
}

/** A block of DEFLATE that is not compressed (RFC 1951, 3.2.4). */
function storedBlock(bytes: Buffer, isLast: boolean): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt8(isLast ? 1 : 0, 0);
  header.writeUInt16LE(bytes.length, 1);
  header.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([header, bytes]);
}

/** How far back DEFLATE looks. */
const windowBytes = 32_768;

/** Of no file, at no time, by nobody's system. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
