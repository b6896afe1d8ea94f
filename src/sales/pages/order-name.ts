/** What an order is called on screen: a number of our own making says nothing to anybody. */
import { inLocale } from '../../web/index.ts';
import { said } from '../messages.ts';
import { isEvidenceIssuer } from '../rules/evidence.ts';

interface Numbered {
  issuer: string;
  orderNo: string;
}

type Locale = 'id' | 'en';

const nameWithoutNumber = ({ issuer }: Numbered, locale: Locale): string | null => {
  const m = inLocale(said, locale);
  if (issuer === 'entry') return m.byHand;
  if (isEvidenceIssuer(issuer)) return m.paymentRow;
  return issuer.startsWith('list/') ? m.listRow : null;
};

/** As a link in a list. */
export const orderName = (order: Numbered, locale: Locale): string =>
  nameWithoutNumber(order, locale) ?? order.orderNo;

/** As a heading. */
export function orderTitle(order: Numbered, locale: Locale): string {
  const m = inLocale(said, locale);
  const name = nameWithoutNumber(order, locale);
  return name === null ? `${m.order} ${order.orderNo}` : `${m.sale} · ${name.toLowerCase()}`;
}
