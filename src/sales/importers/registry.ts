import { moka } from './moka.ts';
import type { Importer } from './protocol.ts';
import { shopeeIncome } from './shopee-income.ts';
import {
  shopeeCancelled,
  shopeeFailed,
  shopeeOrders,
  shopeeOrdersEnglish,
  shopeeReturns,
} from './shopee-orders.ts';
import { tiktokIncome } from './tiktok-income.ts';
import { tiktokTokopedia } from './tiktok-tokopedia.ts';

/** Every format that is known. The first one whose signature fits a header reads the file. */
export const importers: readonly Importer[] = [
  shopeeFailed,
  shopeeCancelled,
  shopeeReturns,
  shopeeOrders,
  shopeeOrdersEnglish,
  shopeeIncome,
  tiktokTokopedia,
  tiktokIncome,
  moka,
];
