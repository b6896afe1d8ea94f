/** A photo that is like another sale's, or the same: both side by side, where in sight. */
import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { salesPaths } from '../paths.ts';
import { photoSaid } from '../photo-messages.ts';
import type { OpenQuestion } from '../questions/queue.ts';
import { queueSaid } from '../queue-messages.ts';
import { findPhoto, type KeptPhoto } from '../store/photos.ts';
import { orderTitle } from './order-name.ts';
import { reaches, sightIfOpen } from './sight.ts';

type Locale = Visit['locale'];

/** We wrote these details ourselves (actions/photos.ts). */
const toldIn = ({ details }: OpenQuestion) => ({
  photoId: String(details['photoId']),
  otherId: String(details['otherId']),
  otherPhotoId: String(details['otherPhotoId']),
  isExact: details['isExact'] === true,
});

export function SamePhoto(props: {
  question: OpenQuestion;
  names: ReadonlyMap<string, string>;
  locale: Locale;
}): VNode {
  const { question, names, locale } = props;
  const { otherId, isExact } = toldIn(question);
  const m = inLocale(photoSaid, locale);
  const unknown = inLocale(queueSaid, locale).otherEnterprise;
  const other = otherId === question.enterpriseId ? m.ownOther : (names.get(otherId) ?? unknown);
  return <p class="my-1 max-w-2xl break-words">{isExact ? m.exact(other) : m.like(other)}</p>;
}

/** On the page of the question; null for another kind. */
export async function bothPhotos(visit: Visit, question: OpenQuestion): Promise<VNode | null> {
  if (question.kind !== 'same_photo') return null;
  const { photoId, otherId, otherPhotoId } = toldIn(question);
  const { enterpriseId } = question;
  const { locale } = visit;
  const m = inLocale(photoSaid, locale);
  const [own, other] = await Promise.all([
    photoInReach(visit, { enterpriseId, photoId }),
    photoInReach(visit, { enterpriseId: otherId, photoId: otherPhotoId }),
  ]);
  return (
    <div class="grid sm:grid-cols-2 gap-4 my-4">
      {own && <Side photo={own} head={m.here} locale={locale} />}
      {other && <Side photo={other} head={m.there} locale={locale} />}
    </div>
  );
}

async function photoInReach(
  visit: Visit,
  key: { enterpriseId: string; photoId: string },
): Promise<KeptPhoto | null> {
  const [sight, photo] = await Promise.all([
    sightIfOpen(visit, key.enterpriseId),
    findPhoto(visit.house.database, key),
  ]);
  return sight && photo && reaches(sight, { from: photo.day, to: photo.day }) ? photo : null;
}

function Side(props: { photo: KeptPhoto; head: string; locale: Locale }): VNode {
  const { photo, head, locale } = props;
  const { enterpriseId, photoId } = photo;
  return (
    <figure class="min-w-0">
      <a href={salesPaths.photo(enterpriseId, photoId)}>
        <img
          src={salesPaths.picture(enterpriseId, photoId)}
          alt={head}
          class="max-w-full border border-base-300"
        />
      </a>
      <figcaption class="grounds break-words">
        {head} ·{' '}
        <a href={salesPaths.order(enterpriseId, photo.issuer, photo.orderNo)}>
          {orderTitle(photo, locale)}
        </a>{' '}
        · {formatDay(photo.day, locale)}
      </figcaption>
    </figure>
  );
}
