/** A field of the header without the mark that ends it, so that a sentence can go on behind it. */
export function unstopped(text: string): string {
  return text.trim().replace(/(?<!\b\p{L})[.;,]+$/u, '');
}
