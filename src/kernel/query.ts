/** `?cari=kopi&hal=2`; nothing of what is empty, and '' where all is. */
export function query(
  params: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(params).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
