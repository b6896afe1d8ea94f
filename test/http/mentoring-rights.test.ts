/** Who may do what in mentoring: nobody approves what they wrote, and a right that ended is gone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addMentor, addSession, recordOf } from '../mentoring.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let mentorId = '';
let both: string[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  both = [cast.keripik, cast.kopi];
  manager = await site.as(cast.manager);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds: both });
  mentor = await site.as(mentorId);
});
after(() => site.close());

const begun = (topic: string, hoursAgo = 2) =>
  addSession(site, { mentorId, enterpriseIds: both, topic, hoursAgo });

const tell = async (who: Visitor, record: ReturnType<typeof recordOf>) => {
  const answer = await who.json('/api/v1/mentoring/records', { records: [record] });
  return (await answer.json()).receipts[0].outcome;
};

const step = async (who: Visitor, sessionId: string, langkah: string) =>
  (await who.post(`/pendampingan/sesi/${sessionId}/laporan`, { langkah, alasan: 'x' })).status;

const another = async (name: string, email: string) =>
  site.as(
    await cast.add(
      { name, email },
      { role: 'coManager', scope: { kind: 'campaign', id: 'lagawi' }, from: cast.window.from },
    ),
  );

test('a manager who told of a session for its mentor does not approve it, another does', async () => {
  const sessionId = await begun('Ditulis manajer');
  assert.equal(await tell(manager, recordOf(sessionId, both)), 'recorded');
  assert.equal(await step(mentor, sessionId, 'submitted'), 303);
  for (const kind of ['approved', 'sentBack']) {
    assert.equal(await step(manager, sessionId, kind), 403, `${kind} by whoever wrote it`);
  }
  const page = await (await manager.send(`/pendampingan/sesi/${sessionId}`)).text();
  assert.doesNotMatch(page, />Setujui</, 'what is refused is not offered');
  const other = await another('Bu Lain', 'lain@contoh.example');
  assert.match(await (await other.send(`/pendampingan/sesi/${sessionId}`)).text(), />Setujui</);
  assert.equal(await step(other, sessionId, 'approved'), 303);
});

test('a manager who sent the report does not approve it; the newest record and sending count', async () => {
  const sessionId = await begun('Dikirim manajer');
  const first = recordOf(sessionId, both);
  assert.equal(await tell(manager, first), 'recorded');
  assert.equal(
    await tell(mentor, recordOf(sessionId, both, { basedOn: first.recordId, note: 'Lain' })),
    'recorded',
  );
  assert.equal(await step(manager, sessionId, 'submitted'), 303);
  assert.equal(await step(manager, sessionId, 'approved'), 403, 'sent by the same');
  assert.equal(await step(manager, sessionId, 'reopened'), 303);
  assert.equal(await step(mentor, sessionId, 'submitted'), 303);
  assert.equal(await step(manager, sessionId, 'approved'), 303, 'what stands is the mentor’s own');
});
