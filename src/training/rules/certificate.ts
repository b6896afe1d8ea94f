/** What is typed of certificates, and what they print. */
import { type Day, formatDay, formatSpan, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { spelledDay } from '../../kernel/spelled.ts';
import { tidy } from '../../kernel/tidy.ts';
import { trainingProblems } from '../problems.ts';

export const certificateSignatories = 2;
const textMax = 200;

interface Signatory {
  readonly name: string;
  readonly title: string;
  readonly nip: string;
}

export interface TypedHead {
  readonly number: string;
  readonly day: string;
  readonly place: string;
  /** Who held the training, as it stands on top. */
  readonly issuer: string;
  readonly signatories: readonly Signatory[];
}

export type CertificateHead = Omit<TypedHead, 'day'> & { readonly day: Day };

interface Held {
  readonly programme: string;
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly venue: string;
}

/** All that is wrong at once; a training is certified when it is over. */
export function checkHead(
  typed: TypedHead,
  { until, today }: { until: Day; today: Day },
): Decision<CertificateHead> {
  const refusals: Problem[] = [];
  const [number, place, issuer] = [tidy(typed.number), tidy(typed.place), tidy(typed.issuer)];
  for (const [field, text] of Object.entries({ number, place, issuer })) {
    if (text === '' || text.length > textMax) refusals.push(missing(field));
  }
  const day = parseDay(typed.day.trim());
  if (!day || day < until || day > today) refusals.push(trainingProblems.certificateDay());
  const signatories: Signatory[] = [];
  for (const [i, row] of typed.signatories.entries()) {
    const [name, title, nip] = [tidy(row.name), tidy(row.title), row.nip.replace(/\s/g, '')];
    if (name === '' && title === '') continue;
    if (name === '' || name.length > textMax) refusals.push(missing(`row${i + 1}-name`));
    if (title === '' || title.length > textMax) refusals.push(missing(`row${i + 1}-title`));
    if (!/^(\d{18})?$/.test(nip)) refusals.push(trainingProblems.nipWrong().at(`row${i + 1}-nip`));
    signatories.push({ name, title, nip });
  }
  if (signatories.length === 0) refusals.push(missing('row1-name'));
  if (refusals.length > 0 || !day) return refuse(refusals);
  return accept({ number, day, place, issuer, signatories });
}

const missing = (field: string): Problem =>
  trainingProblems.textMissing({ max: textMax }).at(field);

/** The office's number, and which one under it. */
const certificateNumber = (number: string, nth: number): string => `${number}/${nth}`;

export function certificateContent(
  { name, nth }: { name: string; nth: number },
  { batch, head }: { batch: Held; head: CertificateHead },
) {
  const { programme, title, from, until, venue } = batch;
  const named = title === '' || title === programme ? '' : `${title}, `;
  const days = from === until ? formatDay(from) : formatSpan(from, until);
  return {
    ...{ title: 'Sertifikat', name, issuers: [head.issuer] },
    number: certificateNumber(head.number, nth),
    reason: `telah mengikuti pelatihan ${named}program ${programme}, ${days}${venue && `, ${venue}`}`,
    issued: `Diberikan di ${head.place} pada hari ini, ${spelledDay(head.day)}`,
    ...{ place: head.place, day: formatDay(head.day), signatories: head.signatories },
    // What a form for later ones begins with.
    head: { ...head },
  };
}
