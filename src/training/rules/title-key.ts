/** By which two lists that tell one training in other words are known to mean the same. */
import { slugOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { withoutDaysBehind } from './told-days.ts';

/** What forms print before the title: “Nama kegiatan:”, “Judul Pelatihan :”. */
const label =
  /^(nama |judul )?(kegiatan|pelatihan|acara|bimtek|bimbingan teknis|workshop) ?[:=]\s*|^(judul|nama) ?[:=]\s*/i;

/**
 * Letters and digits of a title, without a label before it and days behind it: of which days it is,
 * the batch itself knows. Where nothing else is told, the title as it stands.
 */
export function titleKey(title: string): string {
  const bare = withoutDaysBehind(tidy(title).replace(label, ''));
  return slugOf(bare) || slugOf(title);
}
