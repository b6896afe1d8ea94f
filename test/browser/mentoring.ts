/** Mentoring for the walk over every page: sessions in each state, tasks, photos, a conflict. */
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { addTaskPhoto } from '../../src/mentoring/actions/photos.ts';
import { stepOnReport } from '../../src/mentoring/actions/report.ts';
import { stepOnTask } from '../../src/mentoring/actions/tasks.ts';
import {
  addCoverage,
  addModules,
  recordReadiness,
  recordSessions,
} from '../../src/mentoring/index.ts';
import { whoActs } from '../../src/people/index.ts';
import { addMentor, addSession, campaignId, recordOf } from '../mentoring.ts';
import { noteOf } from '../pictures.ts';
import type { Cast, Site } from '../site.ts';

export interface Mentorings {
  mentor: string;
  values: Record<string, string>;
  paths: readonly string[];
}

export async function furnishMentoring(
  site: Site,
  cast: Cast,
  longName: string,
): Promise<Mentorings> {
  const { house, today } = site;
  const names = [
    { id: longName.slice(0, 100), en: '' },
    { id: 'Kemasan', en: 'Packaging' },
  ];
  await addModules(house, cast.admin, { campaignId, names });
  const both = [cast.keripik, cast.kopi];
  const named = { name: longName.slice(0, 190), email: 'pendamping@contoh.example' };
  const mentorId = await addMentor(site, cast, { ...named, enterpriseIds: both });
  const who = present(await whoActs(house, mentorId, 'web'), 'the mentor acts');
  const session = (topic: string, hoursAgo: number) =>
    addSession(site, { mentorId, enterpriseIds: both, topic, hoursAgo });
  const told = await session(longName.slice(0, 190), 30);
  const taskId = newId();
  const tasks = [taskId, newId()].map((id) => ({
    ...{ enterpriseId: cast.keripik, taskId: id, words: longName, owner: 'producer' as const },
    dueOn: addDays(today, -2),
  }));
  await recordSessions(house, who, [recordOf(told, both, { tasks, note: longName })]);
  const twice = await session('Dua ponsel', 40);
  const ofBoth = () => recordOf(twice, both, { note: longName });
  await recordSessions(house, who, [ofBoth(), ofBoth()]);
  await stepOnReport(house, who, { sessionId: told, kind: 'submitted', words: '' });
  const bytes = await noteOf('pendampingan');
  await addTaskPhoto(house, who, { taskId, enterpriseId: cast.keripik, bytes });
  await stepOnTask(house, who, {
    ...{ enterpriseId: cast.keripik, taskId, stepId: newId(), kind: 'done' },
    ...{ words: longName, dueOn: '', hasPhoto: true },
  });
  const missed = await session('Terlewat', 50);
  const why = { outcome: 'missed' as const, why: longName };
  await recordSessions(house, who, [recordOf(missed, both, why)]);
  const late = await session('Belum dicatat', 3);
  await addCoverage(house, cast.admin, {
    ...{ campaignId, sessionId: null, enterpriseIds: both, outlet: longName, kind: 'online' },
    ...{ title: longName, link: 'https://berita.contoh.example/1', publishedOn: today },
    ...{ reach: '12.500', reachSource: 'Media itu sendiri' },
  });
  for (const [moment, level, days] of [
    ['before', '1', -3],
    ['after', '3', 0],
  ] as const) {
    await recordReadiness(house, who, {
      ...{ enterpriseId: cast.keripik, readingId: newId(), campaignId, moment },
      onDay: addDays(today, days),
      ...{ answers: { shop: level, test: level, nib: level }, remark: longName },
    });
  }
  const coming = await session('Akan datang', -50);
  const { rows } = await house.database.pool.query<{ code: string }>(
    'select code from mentoring_session where session_id = $1',
    [late],
  );
  const paths = [told, twice, missed, coming].map((id) => `/pendampingan/sesi/${id}`);
  return {
    mentor: mentorId,
    values: {
      ...{ ':session': late, ':mentor': mentorId, ':task': taskId },
      ':code': present(rows[0], 'a code').code,
    },
    paths: [
      ...paths,
      `/kampanye/lagawi/pendampingan/pendamping/${mentorId}/laporan`,
      '/kampanye/lain/pendampingan/liputan',
      '/kampanye/lain/pendampingan/kesiapan',
      '/kampanye/lagawi/pendampingan/sesi?saring=belum',
      `/usaha/${cast.kopi}/pendampingan/kesiapan`,
      `/usaha/${cast.keripik}/pendampingan/tugas/${tasks[1]?.taskId}`,
      '/kampanye/lain/pendampingan',
      '/kampanye/lain/pendampingan/pendamping',
      '/kampanye/lain/pendampingan/pengaturan',
      '/kampanye/lain/pendampingan/sesi',
      '/kampanye/lain/pendampingan/sesi/baru',
    ],
  };
}
