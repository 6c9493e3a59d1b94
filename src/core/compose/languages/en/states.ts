/** A state as it stands in a sentence. */

/** States whose names take "the": plurals, unions, republics and their like, and some by custom (UN Editorial Manual, country names). */
const WITH_ARTICLE =
  /^(?:united|republic|democratic|russian federation|syrian arab|lao people|islamic republic|plurinational|bolivarian|federated states|state of|holy see|european union|african union|netherlands|philippines|bahamas|gambia|maldives|comoros|congo|niger$|sudan$|marshall islands|dominican republic|central african republic|czech republic)|(?:union|islands)$/i;

/** "the Philippines", "Japan". */
export function stateInText(name: string): string {
  const bare = name.trim().replace(/^the\s+/i, '');
  if (/^solomon islands$/i.test(bare)) return bare;
  return WITH_ARTICLE.test(bare) ? `the ${bare}` : bare;
}
