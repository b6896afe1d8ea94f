/** An event of the campaign that runs today: its call is open, and some have answered. */
import { announceEvent, answerCall } from '../src/growth/index.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import { at, type Scene } from './scene.ts';
import { seeded } from './seeded.ts';

/** `enterpriseIds`: who is in it, in the order of the cast. */
export async function callToday(
  { house, story, by }: Pick<Scene, 'house' | 'story' | 'by'>,
  of: { campaignId: string; enterpriseIds: readonly string[]; today: Day },
): Promise<void> {
  const { campaignId, today } = of;
  const announcedOn = addDays(today, -3);
  const eventId = seeded(`${campaignId}/acara`).uuid(at(announcedOn, '09:00').getTime());
  await story.at(at(announcedOn, '09:00'), () =>
    announceEvent(house, by, {
      ...{ campaignId, eventId, kind: 'exhibition', name: 'Bazar akhir kampanye (simulasi)' },
      ...{ place: 'Lapangan kota (simulasi)', from: addDays(today, 12), to: addDays(today, 14) },
      ...{ callUntil: addDays(today, 5), places: '6', sells: true },
      terms: 'Tenda 3 × 3 meter, meja dan listrik disediakan.',
    }),
  );
  const [wanting, declining] = of.enterpriseIds.slice(1);
  await story.at(at(addDays(today, -1), '19:00'), async () => {
    const at = { eventId, needs: '' };
    if (wanting)
      await answerCall(house, by, {
        ...{ ...at, enterpriseId: wanting, wants: 'ya', goods: 'Produk utama dan paket hadiah' },
      });
    if (declining)
      await answerCall(house, by, { ...at, enterpriseId: declining, wants: 'tidak', goods: '' });
  });
}
