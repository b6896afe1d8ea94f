/** A note beside a sale of Keripik and its twin beside one of Kopi, for tests of pages. */
import { addPhoto } from '../../src/sales/actions/photos.ts';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { noteOf } from '../pictures.ts';
import type { Cast, Site } from '../site.ts';

/** The photo of an order, and the question about the one that is like it. */
export async function furnishPhotos(
  { house, today }: Site,
  cast: Cast,
  order: { issuer: string; orderNo: string },
): Promise<{ ':photo': string; ':same': string }> {
  const bytes = await noteOf('setiap halaman');
  const by = { personId: cast.sari, via: 'web' } as const;
  const own = { enterpriseId: cast.keripik, ...order, bytes, onBehalf: false };
  await addPhoto(house, by, own);
  const entry = saleOf({ day: today, toDay: today, amount: 91_000 });
  const request = { actor: by, zone: 'WIB' as const, onBehalf: true };
  await recordSales(house, { ...request, enterpriseId: cast.kopi, entries: [entry] });
  const twin = { enterpriseId: cast.kopi, issuer: 'entry', orderNo: entry.entryId };
  await addPhoto(house, by, { ...twin, bytes, onBehalf: true });
  const { rows } = await house.database.pool.query<{ photo_id: string; item_id: string }>(
    `select f.photo_id, q.item_id from sale_photo f, queue_item q
     where f.enterprise_id = $1 and q.kind = 'same_photo'`,
    [cast.keripik],
  );
  return { ':photo': rows[0]?.photo_id ?? '', ':same': rows[0]?.item_id ?? '' };
}
