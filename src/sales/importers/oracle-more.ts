import { bare, cents, count, type Oracle, type OracleCells, rounded, sum } from './oracle.ts';

// The formats of formats.md 3 to 9 read a second time, plainly: see oracle.ts.

type Rows = OracleCells[];
const is = (words: RegExp, text = '') => words.test(text);

export function lazada(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  const groups = Map.groupBy(rows, (row) => bare(row['ordernumber']));
  for (const [id, units] of groups) {
    if (!/^\d{12,17}$/.test(id)) continue;
    orders.set(id, perRow(units, lazadaRow, { voucher: 0 }));
  }
  return orders;
}

const lazadaRow = (row: OracleCells) => {
  const gross = cents(row['unitprice']) - Math.abs(cents(row['sellerdiscounttotal']));
  return {
    gross,
    back: Math.min(Math.abs(cents(row['refundamount'])), gross),
    state: is(/^(?:delivered|confirmed)$/i, row['status'])
      ? 'final'
      : is(/^(?:cancell?ed|failed|failed[ _]delivery|unpaid)$/i, row['status'])
        ? 'void'
        : is(/^(?:returned|package returned|refunded)$/i, row['status'])
          ? 'returned'
          : 'other',
  };
};

const blibliRow = (row: OracleCells) => ({
  gross: cents(row['total harga item pesanan']) - Math.abs(cents(row['diskon'])),
  back: 0,
  state: is(/^(?:d|selesai|terkirim)$/i, row['order status'])
    ? 'final'
    : is(/^(?:x|os|dibatalkan)$/i, row['order status'])
      ? 'void'
      : 'other',
});

export function blibli(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  for (const [id, items] of Map.groupBy(rows, (row) => bare(row['no. order']))) {
    if (!/^\d{8,14}$/.test(id)) continue;
    const voucher = items.reduce((all, row) => all + Math.abs(cents(row['voucher seller'])), 0);
    orders.set(id, perRow(items, blibliRow, { voucher }));
  }
  return orders;
}

function perRow(
  rows: Rows,
  read: (row: OracleCells) => { gross: number; back: number; state: string },
  { voucher }: { voucher: number },
) {
  const all = rows.map(read);
  const live = all.filter(({ state }) => state !== 'void');
  const counted = live.length > 0 ? live : all;
  const gross = counted.reduce((sum, one) => sum + one.gross, 0);
  const back = counted.reduce(
    (sum, one) => sum + (one.state === 'returned' ? one.gross : one.back),
    0,
  );
  const kept = live.filter(({ state }) => state !== 'returned');
  if (live.length > 0 && kept.length === 0) return rounded(gross, gross, 0, false);
  const isFinal = kept.length > 0 && kept.every(({ state }) => state === 'final');
  return rounded(gross, back, Math.min(voucher, gross - back), isFinal);
}

export function tokopedia(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  let id = '';
  const placed = rows.map((row) => {
    const own = bare(row['nomor invoice']).toUpperCase();
    const isBlank = Object.values(row).every((cell) => cell === '');
    id = own !== '' || isBlank ? own : id;
    return { id, row };
  });
  for (const [key, group] of Map.groupBy(placed, (one) => one.id)) {
    if (!/^INV\/\d{8}\/[A-Z]{2,5}\/\d{4,}$/.test(key)) continue;
    const first = group[0]?.row ?? {};
    const grossOf = (row: OracleCells) =>
      cents(row['harga jual (idr)']) * count(row['jumlah produk dibeli']);
    const gross = group.reduce((all, { row }) => all + grossOf(row), 0);
    const back = group.reduce(
      (all, { row }) =>
        all + Math.min(Math.abs(cents(row['total pengurangan (idr)'])), grossOf(row)),
      0,
    );
    const voucher = Math.abs(cents(first['nilai kupon toko terpakai (idr)']));
    const word = (first['status terakhir'] ?? '').split(' -')[0] ?? '';
    const isFinal = /selesai/i.test(word) && !/dibatalkan|siap dikirim|pesanan baru/i.test(word);
    orders.set(key, rounded(gross, back, Math.min(voucher, gross - back), isFinal));
  }
  return orders;
}

export function bigseller(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  for (const [id, items] of Map.groupBy(rows, (row) => bare(row['nomor pesanan']).toUpperCase())) {
    const shop = items[0]?.['marketplace'] ?? '';
    const fits = is(/shopee/i, shop)
      ? /^\d{6}[0-9A-Z]{8}$/.test(id)
      : is(/tiktok|tokopedia/i, shop) && /^5\d{17}$/.test(id);
    if (!fits) continue;
    const gross = items.reduce((all, row) => all + cents(row['subtotal produk']), 0);
    const isFinal = items.every((row) => is(/^(?:selesai|completed)$/i, row['status pesanan']));
    orders.set(id, rounded(gross, 0, 0, isFinal));
  }
  return orders;
}

export function majoo(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  for (const row of rows) {
    const id = bare(row['no transaksi']).toUpperCase();
    if (!/^[A-Z0-9][A-Z0-9/.#_-]{2,39}$/.test(id)) continue;
    const gross = cents(row['total penjualan (rp)']);
    const back = Math.min(gross, Math.abs(cents(row['jumlah refund (rp)'])));
    const isOff = is(/^(?:batal|dibatalkan|void)$/i, row['status pesanan']);
    const isPaid = is(/^lunas$/i, row['status pembayaran']) && !isOff;
    orders.set(id, rounded(gross, back, 0, isPaid && (back < gross || gross === 0)));
  }
  return orders;
}

/** Each row a receipt: equal ones are two, as at Moka. */
export function loyverseReceipts(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  for (const row of rows) {
    for (const [key, one] of loyverseItems([row])) {
      const before = orders.get(key);
      orders.set(key, before ? sum(before, one) : one);
    }
  }
  return orders;
}

export function loyverseItems(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  const keyOf = (row: OracleCells) =>
    `${row['store']} ${bare(row['receipt number'])}/${row['receipt type']}`.toUpperCase();
  for (const [key, items] of Map.groupBy(rows, keyOf)) {
    if (items.every((row) => bare(row['receipt number']) === '')) continue;
    let gross = 0;
    let back = 0;
    for (const row of items) {
      if (is(/^refund$/i, row['receipt type'])) back -= cents(row['net sales']);
      else gross += cents(row['net sales']);
    }
    const isFinal = items.every(
      (row) => is(/^(?:sale|refund)$/i, row['receipt type']) && !is(/^cancell?ed$/i, row['status']),
    );
    orders.set(key, rounded(gross, back, 0, isFinal));
  }
  return orders;
}

export function gobiz(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  for (const row of rows) {
    const id = (bare(row['nomor pesanan']) || bare(row['transaction id'])).toUpperCase();
    if (!/^[A-Z0-9][A-Z0-9/._-]{3,59}$/.test(id)) continue;
    const gross = cents(row['amount']);
    const back = Math.min(gross, Math.abs(cents(row['refund amount'])));
    const isFinal = is(/^(?:settlement|sukses|selesai|completed)$/i, row['order status']);
    orders.set(id, rounded(gross, back, 0, isFinal));
  }
  return orders;
}

export function grab(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  for (const row of rows) {
    const id = (bare(row['long order id']) || bare(row['transaction id'])).toUpperCase();
    if (!is(/^(?:payment|pembayaran)$/i, row['category'])) continue;
    if (!/^[A-Z0-9][A-Z0-9-]{5,59}$/.test(id)) continue;
    const isOff = is(/^(?:cancel+ed|dibatalkan|batal)$/i, row['status']);
    orders.set(id, rounded(cents(row['net sales']), 0, 0, !isOff));
  }
  return orders;
}

export function shopeefood(rows: Rows): Oracle {
  const orders: Oracle = new Map();
  for (const row of rows) {
    const id = bare(row['order id'] ?? row['no. pesanan']).toUpperCase();
    if (!/^(?:\d{15,20}|[A-Z0-9-]{8,30})$/.test(id)) continue;
    const gross =
      'subtotal' in row
        ? cents(row['subtotal'])
        : cents(row['harga makanan']) - Math.abs(cents(row['diskon']));
    const isFinal = is(/^(?:settled|selesai|completed)$/i, row['order status'] ?? row['status']);
    orders.set(id, rounded(gross, 0, 0, isFinal));
  }
  return orders;
}
