import type { Channel } from '../../words.ts';
import { blibliNumbers } from '../blibli-orders.ts';
import { lazadaOrders } from '../lazada-orders.ts';
import type { Importer, NumberSource } from '../protocol.ts';
import { shopeeNumbers } from '../shopee-orders.ts';
import { ttsTiktok, ttsTokopedia } from '../tiktok-tokopedia.ts';
import { tokopediaOld } from '../tokopedia-old.ts';

const fixed = ({ reads }: Importer): NumberSource[] =>
  reads.kind === 'orders' && typeof reads.source !== 'function' ? [reads.source] : [];

const sources: readonly NumberSource[] = [
  ...[shopeeNumbers, ttsTiktok, ttsTokopedia, blibliNumbers],
  ...fixed(lazadaOrders),
  ...fixed(tokopediaOld),
];

/**
 * The marketplace whose number it is, where the row names the channel and the number looks like one
 * of its own: then it is that order's, told by the weakest voice (ledger.md 1.2, E34).
 */
export const sourceOfNumber = (channel: Channel, orderNo: string): NumberSource | null =>
  sources.find((one) => one.channel === channel && one.orderNo.test(orderNo)) ?? null;
