/** Photos beside a sale: a section on its page, and a page for each, with turn and zoom. */
import type { VNode } from 'preact';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { fileProblems, photoAs, photoBytesMax } from '../../files/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  FileField,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addPhoto, photosMax, pictureOf, withdrawPhoto } from '../actions/photos.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { photoSaid } from '../photo-messages.ts';
import { salesPolicy } from '../policy.ts';
import { photoProblems } from '../problems/photos.ts';
import { salesProblems } from '../problems.ts';
import { findPhoto, type KeptPhoto, photosOf } from '../store/photos.ts';
import { isOnBehalf } from './on-behalf.ts';
import { orderTitle } from './order-name.ts';
import { mayCorrect, orderInSight, reaches, sightOf } from './sight.ts';

/** With what must not be on it. */
export function PhotoField({
  label,
  refused,
  locale,
}: {
  label: string;
  refused: Refused;
  locale: Visit['locale'];
}): VNode {
  const { hint } = inLocale(photoSaid, locale);
  const accept = 'image/jpeg,image/png,image/webp';
  return <FileField {...{ name: 'foto', label, hint, accept, refused, locale }} isOne />;
}

const mayAddHere = async (visit: Visit): Promise<boolean> => {
  const target = await enterpriseTarget(visit.house.database, param(visit, 'enterprise'));
  return target !== null && salesPolicy.may(visit.who, 'sales.addPhoto', target, visit.today);
};

/** On the page of an order. */
export async function orderPhotos(
  visit: Visit,
  order: { enterpriseId: string; issuer: string; orderNo: string },
  refused: Refused = nothingRefused,
): Promise<VNode | null> {
  const { locale } = visit;
  const [photos, mayAdd] = await Promise.all([
    photosOf(visit.house.database, order),
    mayAddHere(visit),
  ]);
  if (photos.length === 0 && !mayAdd) return null;
  const m = inLocale(photoSaid, locale);
  const { enterpriseId, issuer, orderNo } = order;
  const standing = photos.filter((photo) => photo.withdrawnAt === null);
  return (
    <section class="my-6 max-w-2xl">
      <h2>{m.title}</h2>
      <ErrorSummary refused={refused} locale={locale} />
      <ul class="flex flex-wrap gap-4 my-2">
        {photos.map((photo, at) => (
          <li key={photo.photoId} class="min-w-0">
            <a href={salesPaths.photo(enterpriseId, photo.photoId)} class="block min-h-11">
              {photo.withdrawnAt === null && (
                <img
                  src={salesPaths.picture(enterpriseId, photo.photoId, { kecil: 1 })}
                  alt={m.picture(at + 1)}
                  loading="lazy"
                  class="rounded-box border border-base-300 max-h-40"
                />
              )}
              {photo.withdrawnAt !== null && m.picture(at + 1)}
            </a>
            <PhotoFacts photo={photo} locale={locale} />
          </li>
        ))}
      </ul>
      {mayAdd && standing.length < photosMax && (
        <form
          method="post"
          encType="multipart/form-data"
          action={salesPaths.photoAdding(enterpriseId, issuer, orderNo)}
        >
          <PhotoField {...{ label: m.choose, refused, locale }} />
          <Submit>{m.send}</Submit>
        </form>
      )}
    </section>
  );
}

function PhotoFacts({ photo, locale }: { photo: KeptPhoto; locale: Visit['locale'] }): VNode {
  const m = inLocale(photoSaid, locale);
  const by = photo.onBehalf ? m.byOfficer : m.byEnterprise;
  return (
    <p class="grounds break-words">
      {formatInstant(photo.addedAt, 'WIB', locale)} · {by}
      {photo.withdrawnReason !== null && (
        <>
          {' · '}
          <strong>{m.withdrawn}</strong>: {photo.withdrawnReason}
        </>
      )}
    </p>
  );
}

async function photoInSight(visit: Visit): Promise<KeptPhoto> {
  const [enterpriseId, photoId] = [param(visit, 'enterprise'), param(visit, 'photo')];
  const [sight, photo] = await Promise.all([
    sightOf(visit),
    findPhoto(visit.house.database, { enterpriseId, photoId }),
  ]);
  if (!photo || !reaches(sight, { from: photo.day, to: photo.day })) {
    throw photoProblems.noSuchPhoto();
  }
  return photo;
}

/** Whoever sent it, and who may correct the sale. */
const mayWithdraw = async (visit: Visit, photo: KeptPhoto): Promise<boolean> =>
  photo.withdrawnAt === null &&
  ((photo.addedBy === visit.who?.personId && (await mayAddHere(visit))) ||
    (await mayCorrect(visit)));

const quartersIn = (visit: Visit): number => {
  const asked = Number(visit.c.req.query('putar') ?? 0);
  return Number.isInteger(asked) && asked > 0 ? asked % 4 : 0;
};

async function photoPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const photo = await photoInSight(visit);
  const { locale } = visit;
  const m = inLocale(photoSaid, locale);
  const { enterpriseId, photoId, issuer, orderNo } = photo;
  const quarters = quartersIn(visit);
  const name = orderTitle({ issuer, orderNo }, locale);
  const full = salesPaths.picture(enterpriseId, photoId, { putar: quarters || null });
  return {
    title: `${m.one} · ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[{ href: salesPaths.order(enterpriseId, issuer, orderNo), text: name }]}
        />
        <h1>{m.one}</h1>
        <p class="grounds">{formatDay(photo.day, locale)}</p>
        <PhotoFacts photo={photo} locale={locale} />
        <ErrorSummary refused={refused} locale={locale} />
        <p class="flex flex-wrap gap-4 my-2">
          <a
            class="btn btn-outline min-h-11"
            href={salesPaths.photo(enterpriseId, photoId, quarters + 1)}
          >
            {m.turn}
          </a>
          <a class="btn btn-outline min-h-11" href={full}>
            {m.whole}
          </a>
        </p>
        <img src={full} alt={m.one} class="max-w-full border border-base-300" />
        {(await mayWithdraw(visit, photo)) && (
          <form
            method="post"
            action={salesPaths.photoWithdrawal(enterpriseId, photoId)}
            class="my-6 max-w-xl"
          >
            <Field
              {...{ name: 'reason', label: m.withdrawWhy, hint: m.withdrawHint, refused, locale }}
              required
            />
            <Submit>{m.withdraw}</Submit>
          </form>
        )}
      </>
    ),
  };
}

async function picture(visit: Visit): Promise<Response> {
  const photo = await photoInSight(visit);
  const jpeg = await photoAs(await pictureOf(visit.house.files, photo), {
    quarters: quartersIn(visit),
    isSmall: visit.c.req.query('kecil') === '1',
  });
  return new Response(new Uint8Array(jpeg), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' },
  });
}

/** The chosen photo is kept beside the order of the address. */
export async function keepPhoto(visit: Visit, bytes: Buffer): Promise<void> {
  const { house, who } = visit;
  if (!who) throw salesProblems.noSuchOrder();
  const enterpriseId = param(visit, 'enterprise');
  await addPhoto(
    house,
    { personId: who.personId, via: 'web' },
    {
      ...{ enterpriseId, issuer: param(visit, 'issuer'), orderNo: param(visit, 'no'), bytes },
      onBehalf: isOnBehalf(visit, enterpriseId),
    },
  );
}

async function withdraw(visit: Visit): Promise<Page | Response> {
  const photo = await photoInSight(visit);
  const { who, house } = visit;
  if (!who || !(await mayWithdraw(visit, photo))) throw photoProblems.withdrawnAlready();
  const typed = await typedIn(visit);
  const { enterpriseId, photoId, issuer, orderNo } = photo;
  const done = await orRefused(typed, async () => {
    const by = { personId: who.personId, via: 'web' as const };
    await withdrawPhoto(house, by, { enterpriseId, photoId, reason: typed['reason'] ?? '' });
  });
  if (!done.ok) return photoPage(visit, done.refused);
  return redirect(salesPaths.order(enterpriseId, issuer, orderNo));
}

const on = (visit: Visit) => enterpriseTarget(visit.house.database, param(visit, 'enterprise'));
const { permissions: may } = salesPolicy;

/** `orderWith` shows the order's page again, with what was refused. */
export const photoRoutes = (
  orderWith: (visit: Visit, refused: Refused) => Promise<Page>,
): readonly Route[] => [
  {
    method: 'post',
    path: '/usaha/:enterprise/penjualan/pesanan/:issuer/:no/foto',
    takesFiles: true,
    may: may['sales.addPhoto'],
    on,
    handle: async (visit) => {
      const sight = await sightOf(visit);
      await orderInSight(visit, sight);
      const done = await orRefused({}, async () => {
        const { bytes } = await receiveBytes(visit, { bytesMax: photoBytesMax });
        if (!bytes) throw fileProblems.photoMissing();
        await keepPhoto(visit, bytes);
      });
      if (!done.ok) return orderWith(visit, done.refused);
      const [issuer, no] = [param(visit, 'issuer'), param(visit, 'no')];
      return redirect(salesPaths.order(sight.enterpriseId, issuer, no));
    },
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/foto/:photo',
    may: may['sales.see'],
    on,
    handle: (visit) => photoPage(visit),
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/foto/:photo/gambar',
    may: may['sales.see'],
    on,
    handle: picture,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/foto/:photo/pencabutan',
    may: may['sales.addPhoto'],
    on,
    handle: withdraw,
  },
];
