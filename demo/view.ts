import { toRupiah } from '../src/kernel/money.ts';
import type { Components, SaleState } from '../src/sales/words.ts';
import type { Moment } from './moment.ts';
import type { Life, TrueLine, TrueOrder } from './orders.ts';
import type { TrueReceipt } from './till.ts';

/** Where an order stands at a moment, before any platform puts a word to it. */
export type Stage =
  | 'unpaid'
  | 'toShip'
  | 'cancelAsked'
  | 'shipped'
  | 'delivered'
  | 'completed'
  | 'cancelled';
export type ReturnStage = 'none' | 'open' | 'approved' | 'closed';

export function stageAt(life: Life, at: Moment): Stage {
  const reached = (moment: Moment | null) => moment !== null && moment <= at;
  if (reached(life.cancelled)) return 'cancelled';
  if (reached(life.completed)) return 'completed';
  if (reached(life.delivered)) return 'delivered';
  if (reached(life.shipped)) return 'shipped';
  if (reached(life.cancelAsked)) return 'cancelAsked';
  return reached(life.paid) || life.cashOnDelivery ? 'toShip' : 'unpaid';
}

export function returnStageAt(life: Life, at: Moment): ReturnStage {
  if (life.returnAsked === null || life.returnAsked > at) return 'none';
  if (life.returnDecided === null || life.returnDecided > at) return 'open';
  return life.returnApproved ? 'approved' : 'closed';
}

/** The moment if it has come, else null: a file cannot print what lies ahead of it. */
export function seen(moment: Moment | null, at: Moment): Moment | null {
  return moment !== null && moment <= at ? moment : null;
}

const stateOf: Record<Stage, SaleState> = {
  unpaid: 'void',
  cancelAsked: 'void',
  cancelled: 'void',
  toShip: 'provisional',
  shipped: 'provisional',
  delivered: 'provisional',
  completed: 'final',
};

/** Shopee has a word for a cancellation that is asked for; TikTok Shop still says "to ship". */
function stateIn(platform: TrueOrder['platform'], stage: Stage): SaleState {
  return platform === 'tts' && stage === 'cancelAsked' ? 'provisional' : stateOf[stage];
}

export interface View extends Components {
  state: SaleState;
  /** An approved return of which the file does not say how much came back. */
  returnExtentUnknown: boolean;
}

/**
 * What the ledger must make of the order if its newest file was taken at that moment (ledger.md
 * 1.3). A file without quantities makes an approved return one of the whole order.
 */
export function viewOf(order: TrueOrder, at: Moment, tellsQuantity: boolean): View {
  const approved = returnStageAt(order.life, at) === 'approved';
  const gross = order.lines.reduce((sum, line) => sum + lineGrossRp(line), 0) * 100;
  let returned = 0;
  if (approved) {
    returned = tellsQuantity
      ? order.lines.reduce((sum, line) => sum + lineReturnedRp(line), 0) * 100
      : gross;
  }
  return {
    state: stateIn(order.platform, stageAt(order.life, at)),
    returnExtentUnknown: approved && !tellsQuantity,
    ...componentsOf(gross, returned, order.voucherHundredths),
  };
}

export function lineGrossRp(line: TrueLine): number {
  return line.product.priceRp * line.quantity - line.sellerDiscountRp;
}

function lineReturnedRp(line: TrueLine): number {
  return (lineGrossRp(line) / line.quantity) * line.returnedQuantity;
}

/** Hundredths in, whole rupiah out: rounded once per order, the voucher capped. */
function componentsOf(gross: number, returned: number, voucher: number): Components {
  const capped = Math.min(voucher, gross - returned);
  const grossRp = toRupiah(gross);
  const omzet = toRupiah(gross - returned - capped);
  const returnedRp = Math.min(toRupiah(returned), grossRp - omzet);
  return { gross: grossRp, returned: returnedRp, voucher: grossRp - omzet - returnedRp, omzet };
}

export function receiptOmzet(receipt: TrueReceipt): Components {
  const gross = receipt.grossRp - receipt.discountRp;
  return { gross, returned: 0, voucher: 0, omzet: gross };
}

/** A refund is an event of its own day: nothing sold, everything returned. */
export function refundOmzet(receipt: TrueReceipt): Components {
  const amount = receipt.grossRp - receipt.discountRp;
  return { gross: 0, returned: amount, voucher: 0, omzet: -amount };
}
