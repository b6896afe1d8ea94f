/** An article or broadcast about a campaign or its enterprises. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { mentoringProblems } from '../problems.ts';

export const coverageKinds = ['online', 'print', 'radio', 'television', 'social'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

const textMax = 300;
const linkMax = 1000;
/** More than there are people in the country. */
const reachMax = 1_000_000_000;

export interface TypedCoverage {
  outlet: string;
  kind: string;
  title: string;
  link: string;
  publishedOn: string;
  /** '' where nobody says. */
  reach: string;
  reachSource: string;
}

export interface CheckedCoverage {
  outlet: string;
  kind: CoverageKind;
  title: string;
  link: string;
  publishedOn: Day;
  reach: number | null;
  reachSource: string;
}

/** What a link is given on its way, which tells through whom it came and not where it leads. */
const tracking =
  /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_[ce]id|_ga)$/i;

/** By what an article is known, however its link was shared; '' where it has none. */
export function linkKey(link: string): string {
  if (!URL.canParse(link)) return link;
  const { hostname, port, pathname, searchParams, hash } = new URL(link);
  for (const name of [...searchParams.keys()]) {
    if (tracking.test(name)) searchParams.delete(name);
  }
  searchParams.sort();
  const host = hostname.replace(/^www\./, '') + (port && `:${port}`);
  const rest = searchParams.size > 0 ? `?${searchParams}` : '';
  // What follows a hash leads to a place on the page, but for pages that scripts make of it.
  return `${host}${pathname.replace(/\/+$/, '')}${rest}${/^#!?\//.test(hash) ? hash : ''}`;
}

export function checkCoverage(
  typed: TypedCoverage,
  { today }: { today: Day },
): Decision<CheckedCoverage> {
  const refusals: Problem[] = [];
  const [outlet, title, reachSource] = [typed.outlet, typed.title, typed.reachSource].map(tidy);
  const link = typed.link.trim();
  const kind = coverageKinds.find((one) => one === typed.kind);
  const publishedOn = parseDay(typed.publishedOn);
  const digits = typed.reach.replace(/[.\s]/g, '');
  const reach = digits === '' ? null : /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
  const isText = (text = '') => text !== '' && text.length <= textMax;
  if (!isText(outlet)) refusals.push(mentoringProblems.textWrong({ max: textMax }).at('media'));
  if (!isText(title)) refusals.push(mentoringProblems.textWrong({ max: textMax }).at('judul'));
  if (!kind) refusals.push(mentoringProblems.kindMissing());
  if (!publishedOn || publishedOn > today) {
    refusals.push(mentoringProblems.dayNotPast().at('terbit'));
  }
  if (link.length > linkMax || (link !== '' && !/^https?:\/\/\S+\.\S+$/.test(link))) {
    refusals.push(mentoringProblems.linkWrong());
  }
  if (link === '' && (kind === 'online' || kind === 'social')) {
    refusals.push(mentoringProblems.linkMissing());
  }
  if (Number.isNaN(reach) || (reach ?? 0) > reachMax) refusals.push(mentoringProblems.reachWrong());
  else if ((reach === null) !== (reachSource === '')) {
    refusals.push(mentoringProblems.reachHalf());
  }
  if (refusals.length > 0 || !kind || !publishedOn) return refuse(refusals);
  const texts = { outlet: outlet ?? '', title: title ?? '', reachSource: reachSource ?? '' };
  return accept({ ...texts, kind, link, publishedOn, reach });
}
