/** A mentor who walks with the enterprises of the test's cast, and records to send. */

import assert from 'node:assert/strict';
import { present } from '../src/kernel/assert.ts';
import { addDays } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import { pair, planSession, setMentor } from '../src/mentoring/index.ts';
import type { SessionRecord } from '../src/mentoring/phone.ts';
import type { SessionKind } from '../src/mentoring/words.ts';
import { whoActs } from '../src/people/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from './site.ts';

export const campaignId = 'lagawi';

/** Somebody with an address who may be paired, and is with these. */
export async function addMentor(
  { house, today }: Site,
  cast: Cast,
  asked: { name: string; email: string; enterpriseIds: readonly string[] },
): Promise<string> {
  const { enterpriseIds, ...fields } = asked;
  const mentorId = await cast.add(fields);
  await setMentor(house, cast.admin, {
    ...{ campaignId, personId: mentorId, letter: 'ST-12/IKM/2026', loadMax: null },
  });
  const days = { from: addDays(today, -20), until: addDays(today, 60) };
  if (enterpriseIds.length > 0) {
    await pair(house, cast.admin, { campaignId, mentorId, enterpriseIds, ...days });
  }
  return mentorId;
}

/** A session that began so many hours ago. */
export async function addSession(
  { house, ground }: Site,
  asked: {
    mentorId: string;
    enterpriseIds: readonly string[];
    topic: string;
    hoursAgo: number;
    kind?: SessionKind;
  },
): Promise<string> {
  const { mentorId, enterpriseIds, topic, hoursAgo, kind = 'onSite' } = asked;
  const who = present(await whoActs(house, mentorId, 'web'), 'the mentor acts');
  return planSession(house, who, {
    ...{ sessionId: newId(), campaignId, mentorId, kind, topic, minutes: 90 },
    startsAt: new Date(ground.clock().getTime() - hoursAgo * 3_600_000),
    ...{ place: 'Balai desa', moduleIds: [], enterpriseIds },
  });
}

/** Everybody was there, unless the test says otherwise. */
export function recordOf(
  sessionId: string,
  enterpriseIds: readonly string[],
  over: Partial<SessionRecord> = {},
): SessionRecord {
  return {
    ...{ recordId: newId(), sessionId, basedOn: null, plan: null },
    ...{ outcome: 'held', why: '', note: 'Foto produk diulang.' },
    seats: enterpriseIds.map((enterpriseId) => ({
      ...{ enterpriseId, attendance: 'present', note: '', advice: 'Pakai latar polos' },
    })),
    ...{ tasks: [], steps: [] },
    ...over,
  };
}

export interface Mentored {
  site: Site;
  cast: Cast;
  manager: Visitor;
  mentor: Visitor;
  sari: Visitor;
  mentorId: string;
}

/** At noon, with a mentor who walks with Keripik and Kopi. */
export async function openMentored(): Promise<Mentored> {
  const site = await openSite();
  site.atNoon();
  const cast = await castOf(site);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  const enterpriseIds = [cast.keripik, cast.kopi];
  const mentorId = await addMentor(site, cast, { ...named, enterpriseIds });
  const [manager, mentor, sari] = [
    await site.as(cast.manager),
    await site.as(mentorId),
    await site.as(cast.sari),
  ];
  return { site, cast, manager, mentor, sari, mentorId };
}

/** What a page says, once it was answered so. */
export async function saidBy(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-600));
  return body;
}
