/** What the bytes of a picture say about it, whatever its name claims. */

type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp';

/** The format of a picture and its size in pixels. */
export type PictureFacts = {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
};

/** Reads format and size from the head of a png, jpeg, gif or webp; null for all else, and for sizes of nothing. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  return facts === null || facts.width < 1 || facts.height < 1 ? null : facts;
}

function png(view: DataView): PictureFacts | null {
  if (!startsWith(view, 0, '\x89PNG\r\n\x1a\n') || view.byteLength < 24) return null;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): PictureFacts | null {
  if (!startsWith(view, 0, 'GIF8') || view.byteLength < 10) return null;
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The three kinds of WebP: lossy, lossless, extended (RFC 9649). */
function webp(view: DataView): PictureFacts | null {
  if (!startsWith(view, 0, 'RIFF') || !startsWith(view, 8, 'WEBP') || view.byteLength < 30) return null;
  if (startsWith(view, 12, 'VP8 ')) {
    return {
      format: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  }
  if (startsWith(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(view, 12, 'VP8X')) return null;
  const threeBytes = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  return { format: 'webp', width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
}

/** Steps from segment to segment up to the frame header, which has the size (ITU T.81, table B.1). */
function jpeg(view: DataView): PictureFacts | null {
  if (!startsWith(view, 0, '\xff\xd8\xff')) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return null;
}

function startsWith(view: DataView, at: number, letters: string): boolean {
  if (view.byteLength < at + letters.length) return false;
  return [...letters].every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0));
}
