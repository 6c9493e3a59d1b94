/** "a, b and c"; behind another separator, such as a semicolon, the last part keeps it: "a; b; and c". */
export function listed(parts: readonly string[], separator = ', '): string {
  if (parts.length < 2) return parts.join('');
  const last = separator === ', ' || parts.length === 2 ? ' and ' : `${separator}and `;
  return `${parts.slice(0, -1).join(separator)}${last}${parts.at(-1)}`;
}
