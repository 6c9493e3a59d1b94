/** A text without case and accents, as it is searched: "attache" finds "Attaché". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
