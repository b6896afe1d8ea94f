/** By which two ways of writing an online shop are one. Migration 0094 has the same. */
import { tidy } from '../../kernel/tidy.ts';

const link =
  /^(?:https?:)?(?:\/\/)?(?:(?:www|m)\.(?=[^\s/?#]+\.))?([^\s/?#]+\.[a-z]{2,})(\/[^\s?#]*)?(?:\?([^\s#]*))?(?:#\S*)?$/;

/** Of a link host and path; what it asks for counts only where no path names the shop. */
export function shopKey(shop: string): string {
  const told = tidy(shop).toLowerCase();
  const [, host, slashed = '', query = ''] = link.exec(told) ?? [];
  if (host === undefined) return told;
  const path = slashed.replace(/\/+$/, '');
  const isNamed = path !== '' && !path.endsWith('.php');
  return host + path + (query === '' || isNamed ? '' : `?${query}`);
}
