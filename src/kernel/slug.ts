/** `Lagawi Fest 2022` → `lagawi-fest-2022`. May be empty, where a name has no Latin letter. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
    .replace(/-+$/, '');
}

/**
 * A code that later rows hang on: of the name when it was first given, then kept. `otherwise` where
 * the name has no Latin letter.
 */
export function codeOf(
  name: string,
  given: string,
  { taken, otherwise }: { taken: ReadonlySet<string>; otherwise: string },
): string {
  if (given) return given;
  const slug = slugOf(name).slice(0, 36) || otherwise;
  let code = slug;
  for (let n = 2; taken.has(code); n++) code = `${slug}-${n}`;
  return code;
}
