import { bigsellerOrders } from './bigseller-orders.ts';
import { blibliOrders } from './blibli-orders.ts';
import { gobiz } from './gobiz.ts';
import { grab } from './grab.ts';
import { lazadaIncome } from './lazada-income.ts';
import { lazadaOrders } from './lazada-orders.ts';
import { loyverseItems, loyverseReceipts } from './loyverse.ts';
import { majoo } from './majoo.ts';
import { moka } from './moka.ts';
import {
  bcaBank,
  bcaMerchant,
  bniBank,
  bniBankNew,
  briBank,
  danaSettlement,
  mandiriBank,
  mandiriMerchant,
  shopeepay,
} from './payments.ts';
import type { Importer } from './protocol.ts';
import { shopeeIncome } from './shopee-income.ts';
import {
  shopeeCancelled,
  shopeeFailed,
  shopeeOrders,
  shopeeOrdersEnglish,
  shopeeReturns,
} from './shopee-orders.ts';
import { shopeefood, shopeefoodNew } from './shopeefood.ts';
import { tiktokIncome } from './tiktok-income.ts';
import { tiktokTokopedia } from './tiktok-tokopedia.ts';
import { tokopediaOld } from './tokopedia-old.ts';

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
  tokopediaOld,
  lazadaOrders,
  lazadaIncome,
  blibliOrders,
  bigsellerOrders,
  moka,
  majoo,
  loyverseItems,
  loyverseReceipts,
  gobiz,
  grab,
  shopeefood,
  shopeefoodNew,
  bcaMerchant,
  mandiriMerchant,
  shopeepay,
  danaSettlement,
  mandiriBank,
  briBank,
  bniBank,
  bniBankNew,
  bcaBank,
];
