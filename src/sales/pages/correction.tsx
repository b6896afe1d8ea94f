/** An officer puts an order right: new amounts or another state, with a reason; the old stays. */
import { photoBytesMax } from '../../files/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { Problems } from '../../kernel/problem.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  receiveBytes,
  redirect,
  Select,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { correctOrder } from '../actions/correct.ts';
import { channelWords, correctionSaid, said, stateWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { photoSaid } from '../photo-messages.ts';
import { entryProblems, salesProblems } from '../problems.ts';
import { type Components, saleStates } from '../words.ts';
import { orderTitle } from './order-name.ts';
import { keepPhoto, PhotoField } from './photos.tsx';
import { orderInSight, sightOf } from './sight.ts';

export async function correctionPage(
  visit: Visit,
  refused: Refused = nothingRefused,
): Promise<Page> {
  const order = await orderInSight(visit, await sightOf(visit));
  const { locale } = visit;
  const m = inLocale(correctionSaid, locale);
  const words = inLocale(said, locale);
  const photos = inLocale(photoSaid, locale);
  const { enterprise, issuer, no } = placeOf(visit);
  const form = { refused, locale };
  return {
    title: m.title,
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          label={words.trail}
          trail={[
            {
              href: salesPaths.order(enterprise, issuer, no),
              text: orderTitle({ issuer, orderNo: no }, visit.locale),
            },
          ]}
        />
        <h1>{m.title}</h1>
        <p class="grounds">
          {channelWords[order.channel][locale]} · {formatDay(order.day, locale)} ·{' '}
          {stateWords[order.state].mark} {stateWords[order.state][locale]}
        </p>
        <p class="my-3">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post" encType="multipart/form-data">
          <input type="hidden" name="isi" value={order.judged} />
          {(['gross', 'returned', 'voucher'] as const).map((name) => (
            <Field
              key={name}
              name={name}
              label={words[name]}
              value={formatRupiah(order[name])}
              inputMode="numeric"
              {...form}
            />
          ))}
          <Select
            name="state"
            label={words.state}
            value=""
            blank={m.sameState}
            options={saleStates
              .filter((state) => state !== 'unknown')
              .map((state) => ({ value: state, label: stateWords[state][locale] }))}
            {...form}
          />
          <Field name="reason" label={m.reason} hint={m.reasonHint} required {...form} />
          <PhotoField label={photos.proof} {...form} />
          <Submit>{m.save}</Submit>
        </form>
      </>
    ),
  };
}

export async function correct(visit: Visit): Promise<Page | Response> {
  const { who } = visit;
  await orderInSight(visit, await sightOf(visit));
  if (!who) throw salesProblems.noSuchOrder();
  const { enterprise, issuer, no } = placeOf(visit);
  const { typed, bytes } = await receiveBytes(visit, { bytesMax: photoBytesMax });
  const done = await orRefused(typed, async () => {
    // First, since a picture that cannot be read should not leave a correction without it.
    if (bytes) await keepPhoto(visit, bytes);
    await correctOrder(visit.house, who, {
      ...{ enterpriseId: enterprise, issuer, orderNo: no },
      judgedHash: typed['isi'] ?? '',
      components: componentsIn(typed),
      state: saleStates.find((state) => state === typed['state']) ?? null,
      reason: typed['reason'] ?? '',
    });
  });
  if (!done.ok) return correctionPage(visit, done.refused);
  return redirect(salesPaths.order(enterprise, issuer, no));
}

/** The sales value follows from the three. A field that is no amount is refused by its name. */
function componentsIn(typed: Readonly<Record<string, string>>): Components {
  const amounts = (['gross', 'returned', 'voucher'] as const).map((name) => ({
    name,
    amount: parseRupiah(typed[name] ?? ''),
  }));
  const wrong = amounts.filter(({ amount }) => amount === null);
  if (wrong.length > 0)
    throw new Problems(wrong.map(({ name }) => entryProblems.noAmount().at(name)));
  const [gross = 0, returned = 0, voucher = 0] = amounts.map(({ amount }) => amount ?? 0);
  return { gross, returned, voucher, omzet: gross - returned - voucher };
}

function placeOf(visit: Visit) {
  return {
    enterprise: param(visit, 'enterprise'),
    issuer: param(visit, 'issuer'),
    no: param(visit, 'no'),
  };
}
