/**
 * Schedules of a ledger: any files in any order with any repetition, taken back and loaded anew,
 * corrected, ruled on, claimed by a second enterprise, with lists, parts and entries between.
 * Whatever happened, the tables must hold what the rules fold in memory from the same files.
 */
import { type Actor, act, system } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import type { ImportInput } from '../../src/sales/actions/booking.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { followGoods } from '../../src/sales/actions/follow-goods.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { ordersUnder } from '../../src/sales/actions/import-lists.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { ruleOnRow } from '../../src/sales/actions/rule-on-row.ts';
import type { Ledger, LedgerFile } from '../../src/sales/rules/fold.ts';
import {
  type Components,
  evidenceLevels,
  type FoundOrder,
  type Standing,
  saleStates,
  standings,
} from '../../src/sales/words.ts';
import type { TestGround } from '../house.ts';
import { requestOf, saleOf, sellProduct } from './cast.ts';
import type { Schedule, Step, StepOf } from './drawn.ts';
import { type ListFile, listReading } from './lists.ts';
import { type FileSpec, fileOf, readingOf } from './readings.ts';
import { type Row, Side } from './sides.ts';

const withdrawn = standings.indexOf('withdrawn');

/** Runs the schedule on enterprises of its own; what the tables hold and what they should hold. */
export class Run {
  readonly #house: TestGround;
  readonly #sides: readonly Side[];
  /** Order numbers are shared between enterprises, so every schedule has its own. */
  readonly #prefix: string;
  readonly #entryIds = Array.from({ length: 4 }, () => newId());
  readonly #files: FileSpec[];
  readonly #sayings: readonly FileSpec[];
  readonly #parts: readonly FileSpec[];
  readonly #lists: ListFile[];
  readonly #shopOf: readonly number[];
  readonly #shopId = newId();

  constructor(house: TestGround, ids: readonly string[], schedule: Schedule, nth: number) {
    this.#house = house;
    this.#sides = ids.map((id) => new Side(id));
    this.#prefix = `N${nth}-`;
    const named = schedule.files.map((one) => this.#named(one));
    const echoes = schedule.echoes.flatMap(({ of, to, salt }) => {
      const one = named[of % named.length];
      return one ? [{ ...one, to, salt }] : [];
    });
    this.#files = [...named, ...echoes];
    this.#sayings = schedule.sayings.map((one) => this.#named(one));
    const { first, second, again } = schedule.split;
    // The third is the first part's number in other bytes, exported before or after it; the fourth
    // the first part's bytes under the second one's number.
    this.#parts = [first, { ...first, orders: second }, again, first].map((one, i) => ({
      ...this.#named(one),
      part: { no: i % 2 === 1 ? 2 : 1, of: 2, set: `ekspor ${nth}` },
    }));
    this.#lists = schedule.lists.map((one, i) => ({ ...one, name: `catatan ${i}.csv` }));
    this.#shopOf = schedule.shopOf;
  }

  #named(one: FileSpec): FileSpec {
    const orders = one.orders.map((order) => ({
      ...order,
      orderNo: `${this.#prefix}${order.orderNo}`,
    }));
    return { ...one, orders };
  }

  async play(steps: readonly Step[]): Promise<void> {
    await this.#register();
    for (const one of steps) {
      const side = this.#side(one.who);
      await this.#take(side, one);
    }
  }

  #take(side: Side, step: Step): Promise<void> {
    switch (step.do) {
      case 'load':
        return this.#load(side, step);
      case 'list':
        return this.#list(side, step);
      case 'say':
        return this.#say(side, step);
      case 'part':
        return this.#part(side, step);
      case 'reverse':
        return this.#reverse(side, step);
      case 'correct':
        return this.#correct(side, step);
      case 'rule':
        return this.#rule(side, step);
      case 'mark':
        return this.#mark(side, step);
      case 'enter':
        return this.#enter(side, step);
    }
  }

  #side(who: number): Side {
    const side = this.#sides[who];
    if (!side) throw new Error('there are two enterprises');
    return side;
  }

  /** The shop belongs to one of the two, to both or to neither; each may upload files for it. */
  async #register(): Promise<void> {
    await act(this.#house, system('cli'), async ({ sql, note }) => {
      for (const who of this.#shopOf) {
        const shop = { marketplace: 'shopee', shop_name: `Toko ${this.#prefix}` };
        const enterprise_id = this.#side(who).id;
        await sql
          .insertInto('storefront')
          .values({ ...shop, enterprise_id, storefront_id: this.#shopId })
          .execute();
      }
      note({ verb: 'enterprises.addStorefront', thing: 'storefront', thingId: this.#shopId });
    });
  }

  #book(side: Side, by: Actor, input: Omit<ImportInput, 'enterpriseId' | 'spoolFolder'>) {
    const { varFolder: spoolFolder } = this.#house.config;
    return importFile(this.#house, by, { ...input, enterpriseId: side.id, spoolFolder });
  }

  async #load(side: Side, { file, ...told }: StepOf<'load'>): Promise<void> {
    const spec = this.#files[file % this.#files.length];
    if (spec) await this.#send(side, spec, told);
  }

  async #say(side: Side, { saying }: StepOf<'say'>): Promise<void> {
    const spec = this.#sayings[saying % this.#sayings.length];
    if (spec) await this.#send(side, spec, { origin: 'upload', ofShop: false });
  }

  async #send(
    side: Side,
    spec: FileSpec,
    { origin, ofShop }: Pick<StepOf<'load'>, 'origin' | 'ofShop'>,
  ): Promise<void> {
    const made = fileOf(spec);
    const storefrontId = ofShop && this.#isRegistered(side) ? this.#shopId : null;
    const reading = readingOf(made);
    const done = await this.#book(side, system('cli'), { reading, origin, storefrontId });
    const { importId } = done;
    if (importId === null) return;
    // The same file again may tell whose shop it is of, or be made before somebody's eyes.
    const known = side.files.find((one) => one.importId === importId);
    if (known) known.storefront ??= storefrontId;
    else this.#keep(side, importId, [{ importId, storefront: storefrontId, ...made }]);
    if (origin === 'witnessed') side.witnessed.add(importId);
  }

  #isRegistered(side: Side): boolean {
    return this.#shopOf.some((who) => this.#side(who) === side);
  }

  #keep(side: Side, importId: string, files: LedgerFile[]): void {
    for (const file of files) if (!side.files.includes(file)) side.files.push(file);
    side.booked.push({ importId, files });
  }

  async #list(side: Side, { list, label, sender, sent }: StepOf<'list'>): Promise<void> {
    const spec = this.#lists[list % this.#lists.length];
    const by = side.senders[sender];
    if (!spec || !by) return;
    const done = await this.#book(side, by, {
      reading: listReading(spec),
      listLabel: label,
      sentAt: new Date(Date.UTC(2026, 5, 30, 0, sent)),
    });
    if (done.isRepeat || done.importId === null) return;
    const { importId } = done;
    const reading = listReading(spec);
    const orders: FoundOrder[] = [];
    for await (const batch of ordersUnder({ reading, listLabel: label })) orders.push(...batch);
    const summary = reading.summary();
    const file = { importId, summary, orders, label, sender: by.personId ?? '', sent };
    this.#keep(side, importId, [file]);
  }

  async #part(side: Side, { no }: StepOf<'part'>): Promise<void> {
    const spec = this.#parts[no - 1];
    if (!spec) return;
    const made = fileOf(spec);
    await this.#book(side, system('cli'), { reading: readingOf(made) });
    const { fileHash, part } = made.summary;
    const isHere = side
      .parts()
      .some(({ summary }) => summary.fileHash === fileHash && summary.part?.no === part?.no);
    if (!isHere) side.files.push({ importId: newId(), ...made });
    // Also of known bytes: under another number they may be a part of what was joined.
    await this.#rememberJoined(side);
  }

  /** A part may have taken another's place: which import is made of which parts is asked anew. */
  async #rememberJoined(side: Side): Promise<void> {
    const { rows } = await this.#house.database.pool.query<{ importId: string; hash: string }>(
      `select p.import_id as "importId", encode(p.file_hash, 'hex') as hash
       from sale_part p join sale_import i using (enterprise_id, import_id)
       where p.enterprise_id = $1 and i.reversed_seq is null order by 1, 2`,
      [side.id],
    );
    const joined = [...Map.groupBy(rows, (row) => row.importId)].map(([importId, parts]) => {
      const hashes = parts.map((part) => part.hash);
      const files = side.parts().filter((one) => hashes.includes(one.summary.fileHash));
      return { importId, files };
    });
    const others = side.booked.filter(({ files }) => !files.some((one) => one.summary.part));
    side.booked.splice(0, side.booked.length, ...others, ...joined);
  }

  async #reverse(side: Side, { pick }: StepOf<'reverse'>): Promise<void> {
    const [one] = side.booked.splice(pick % Math.max(1, side.booked.length), 1);
    if (!one) return;
    await reverseImport(this.#house, system('cli'), {
      ...{ enterpriseId: side.id, importId: one.importId, reason: 'salah toko' },
    });
    for (const file of one.files) side.reversed.add(file.importId);
  }

  /** On whatever content wins now, as a verifier would. */
  async #correct(side: Side, drawn: StepOf<'correct'>): Promise<void> {
    const { pick, isEntry, returned } = drawn;
    const heads = (await this.#heads(side)).filter(
      (head) =>
        head.standing !== withdrawn &&
        returned <= Number(head.gross) &&
        (head.issuer === 'entry' || !isEntry),
    );
    const head = heads[pick % Math.max(1, heads.length)];
    if (!head) return;
    const { gross, issuer, order_no: orderNo } = head;
    const judgedHash = head.judged_hash ?? head.hash;
    const state = issuer === 'entry' ? null : drawn.state;
    const components = { gross, returned, voucher: 0, omzet: gross - returned };
    const { correctionId } = await correctOrder(
      this.#house,
      { personId: newId(), via: 'web' },
      {
        ...{ enterpriseId: side.id, issuer, orderNo, judgedHash, components, state },
        reason: 'retur sebagian',
      },
    );
    if (issuer === 'entry') side.entries.set(orderNo, worth(components));
    side.corrections.push({
      ...{ id: correctionId, seq: side.corrections.length + 1, issuer, orderNo, judgedHash },
      ...{ components, state, lines: null },
    });
  }

  async #rule(side: Side, { pick, counts }: StepOf<'rule'>): Promise<void> {
    const heads = (await this.#heads(side)).filter(({ issuer }) => isByHand(issuer));
    const head = heads[pick % Math.max(1, heads.length)];
    if (!head) return;
    const { issuer, order_no: orderNo, hash: judgedHash } = head;
    await ruleOnRow(
      this.#house,
      { personId: newId(), via: 'web' },
      { enterpriseId: side.id, issuer, orderNo, judgedHash, counts, reason: 'sudah ditanyakan' },
    );
    side.rulings.set(`${issuer}\u0000${orderNo}`, counts);
  }

  /** What is split by it is held against lines and names by `check` (I1, I15). */
  async #mark(side: Side, { name, isOwn }: StepOf<'mark'>): Promise<void> {
    await sellProduct(this.#house, side.id, { name, isOwn });
    await followGoods(this.#house, system('job'));
  }

  async #enter(side: Side, { entry }: StepOf<'enter'>): Promise<void> {
    const entryId = this.#entryIds[entry] ?? newId();
    const gross = 1000 + entry;
    await recordSales(this.#house, requestOf(side.id, saleOf({ entryId, amount: gross })));
    if (!side.entries.has(entryId))
      side.entries.set(entryId, worth({ gross, returned: 0, voucher: 0, omzet: gross }));
  }

  async #heads(side: Side) {
    const { rows } = await this.#house.database.pool.query<{
      order_no: string;
      issuer: string;
      hash: string;
      judged_hash: string | null;
      state: number;
      standing: number;
      evidence: number;
      gross: number;
      returned: number;
      voucher: number;
      omzet: number;
    }>(
      `select o.*, i.code as issuer from sale_order o join issuer i using (issuer_id)
       where enterprise_id = $1 order by i.code collate "C", o.order_no`,
      [side.id],
    );
    return rows;
  }

  /** What the tables hold. */
  async actual(who: number): Promise<Row[]> {
    const known = new Set(this.expected(who).map((row) => row.order));
    const rows = (await this.#heads(this.#side(who))).filter(
      // Told only by a part that lost its place to another: kept, withdrawn, and never folded.
      (row) => row.standing !== withdrawn || known.has(`${row.issuer} ${row.order_no}`),
    );
    const shown = rows.map((row) =>
      this.#side(who).asShown({
        order: `${row.issuer} ${row.order_no}`,
        standing: standings[row.standing] ?? '?',
        state: saleStates[row.state] ?? '?',
        content: row.issuer === 'entry' ? 'entry' : row.hash,
        components: worth(row),
        // What counts nowhere has nothing to prove.
        evidence: row.standing === withdrawn ? '' : (evidenceLevels[row.evidence] ?? '?'),
      }),
    );
    return sorted(shown);
  }

  /** What the rules make of the same files. */
  expected(who: number): Row[] {
    const folds = this.#sides.map((side) => side.fold());
    const side = this.#side(who);
    const orders = [...(folds[who]?.orders.values() ?? [])].map((effective): Row => {
      const { key, order, standing, winner } = effective;
      // One sighting before an officer's eyes is enough, whichever file came first.
      const isWitnessed = effective.sightings.some(
        (one) => one.order.hash === winner.order.hash && side.witnessed.has(one.import.id),
      );
      const isList = order.issuer.startsWith('list/');
      return {
        order: `${order.issuer} ${order.orderNo}`,
        standing: standing === 'counted' && !order.local ? this.#due(key, who, folds) : standing,
        state: order.state,
        content: order.hash,
        components: worth(order),
        evidence: standing === 'withdrawn' ? '' : isList ? 'E' : isWitnessed ? 'A' : 'B',
      };
    });
    const entries = [...side.entries].map(
      ([id, components]): Row => ({
        order: `entry ${id}`,
        standing: side.rulings.get(`entry\u0000${id}`) === false ? 'rejected' : 'counted',
        state: 'final',
        content: 'entry',
        components,
        evidence: 'E',
      }),
    );
    return sorted([...orders.map((row) => side.asShown(row)), ...entries]);
  }

  /** Of two that claim the order, the only one with a file of a shop that is its own alone. */
  #due(key: string, who: number, folds: readonly Ledger[]): Standing {
    const owns = this.#owners(key, folds);
    return owns === null || owns[who] ? 'counted' : 'held';
  }

  /** Which of the two own the order that both claim; null where they do not both claim it. */
  #owners(key: string, folds: readonly Ledger[]): boolean[] | null {
    const claims = folds
      .map((fold) => fold.orders.get(key))
      .map((one) => (one?.standing === 'counted' ? one : null));
    if (claims.filter((one) => one !== null).length < 2) return null;
    return claims.map(
      (claim, i) =>
        this.#shopOf.length === 1 &&
        this.#shopOf[0] === i &&
        (claim?.sightings.some((one) => one.import.storefront !== null) ?? false),
    );
  }

  /** Orders that are asked about because two claim them. */
  async askedOfClaims(who: number): Promise<string[]> {
    const { rows } = await this.#house.database.pool.query<{ order_no: string }>(
      `select order_no from queue_item
       where enterprise_id = $1 and closed_at is null and kind = 'claimed_by_two' order by 1`,
      [this.#side(who).id],
    );
    return rows.map((row) => row.order_no);
  }

  expectedOfClaims(who: number): string[] {
    const folds = this.#sides.map((side) => side.fold());
    return [...(folds[who]?.orders.values() ?? [])]
      .filter(({ key, order }) => !order.local && this.#owners(key, folds)?.every((one) => !one))
      .map(({ order }) => order.orderNo)
      .sort();
  }

  /** The open questions about orders, with the contents that they name. */
  async asked(who: number): Promise<string[]> {
    const { rows } = await this.#house.database.pool.query<{
      kind: string;
      order_no: string;
      details: { hash?: string; hashes?: string[] };
    }>(
      `select kind, order_no, details from queue_item
       where enterprise_id = $1 and closed_at is null and kind <> all($2)`,
      [this.#side(who).id, notOfOrders],
    );
    return rows
      .map(({ kind, order_no, details: { hash, hashes = [] } }) => {
        const named = kind === 'correction_asleep' ? hashes : [hash ?? '', ...hashes];
        return [kind, order_no, ...new Set(named.sort())].join(' ').trim();
      })
      .sort();
  }

  expectedQuestions(who: number): string[] {
    return this.#side(who)
      .fold()
      .queue.filter(({ code }) => !notOfOrders.includes(code))
      .map(({ code, key, hashes = [] }) => [code, key?.split('\u0000')[1], ...hashes].join(' '))
      .sort();
  }

  /** Questions about lists that are open in the tables, with what they dispute. */
  async askedOfLists(who: number): Promise<string[]> {
    const { rows } = await this.#house.database.pool.query<{ asked: string }>(
      `select case kind when 'which_list' then kind else subject || ' ' || disputed_rp end as asked
       from queue_item where enterprise_id = $1 and closed_at is null
         and kind in ('which_list', 'row_vanished')`,
      [this.#side(who).id],
    );
    return rows.map((row) => row.asked).sort();
  }

  expectedOfLists(who: number): string[] {
    const side = this.#side(who);
    return side
      .fold()
      .queue.flatMap(({ code, key, disputedRp }) => {
        if (code === 'which_list') return [code];
        if (code !== 'row_vanished' || key === null || side.rulings.has(key)) return [];
        return [`${key.replace('\u0000', ' ')} ${disputedRp}`];
      })
      .sort();
  }
}

/** Questions that are about a list, a set of parts or two enterprises, and are compared apart. */
const notOfOrders = [
  ...['claimed_by_two', 'which_list', 'row_vanished', 'parts_missing', 'parts_ambiguous'],
  // Told by the list's own receipt: it waits for its order without a question.
  'patch_without_order',
];

const isByHand = (issuer: string) => issuer === 'entry' || issuer.startsWith('list/');

const worth = (of: Components) => `${of.gross}/${of.returned}/${of.voucher}/${of.omzet}`;

function sorted(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.order < b.order ? -1 : 1));
}
