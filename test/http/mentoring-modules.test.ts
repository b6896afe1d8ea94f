/** Modules: chosen for a session that nobody had planned, and read in the table of attendance. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { addModules, usualModules } from '../../src/mentoring/index.ts';
import { campaignId, openMentored, recordOf, saidBy as text } from '../mentoring.ts';
import type { Cast, Site, Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
before(async () => {
  ({ site, cast, manager, mentor } = await openMentored());
  await addModules(site.house, cast.admin, { campaignId, names: usualModules });
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/pendampingan`;
const setup = `${hub}/pengaturan`;

/** The modules that the form of an unplanned session offers, by name. */
async function offered(): Promise<Map<string, string>> {
  const page = await text(mentor.send(`${hub}/catatan`));
  const ticks = page.matchAll(/name="modul-([0-9a-f-]{36})"[\s\S]*?<span[^>]*>([^<]*)/g);
  return new Map([...ticks].map(([, id = '', name = '']) => [name, id]));
}

const fieldOf = (page: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '';

test('a session that nobody had planned is of the modules that were ticked', async () => {
  const modules = await offered();
  assert.equal(modules.size, usualModules.length);
  const page = await text(mentor.send(`${hub}/catatan`));
  const form = {
    ...{ sesi: fieldOf(page, 'sesi'), recordId: fieldOf(page, 'recordId'), dasar: '' },
    ...{ kampanye: campaignId, zona: '+07:00', jenis: 'onSite', topik: 'Mampir' },
    ...{ tanggal: addDays(site.today, -1), jam: '09:15', menit: '45', tempat: 'Dapur' },
    ...{ hasil: 'held', [`peserta-${cast.keripik}`]: '1', [`hadir-${cast.keripik}`]: 'present' },
    ...{ [`modul-${modules.get('Foto produk')}`]: '1', [`modul-${modules.get('TKDN')}`]: '1' },
  };
  assert.equal((await mentor.post(`${hub}/catatan`, form)).status, 303);
  assert.equal((await mentor.post(`${hub}/catatan`, form)).status, 303, 'sent twice, told once');
  const session = await text(mentor.send(`/pendampingan/sesi/${form.sesi}`));
  const [, said = ''] = /Modul: ([^<]*)/.exec(session) ?? [];
  assert.deepEqual(said.split(', ').sort(), ['Foto produk', 'TKDN']);
  const table = await text(manager.send(`${hub}/kehadiran.csv`));
  const [heads = '', row = ''] = table.split(/\r?\n/).filter((line) => /sesi$|Mampir/.test(line));
  assert.match(heads, /tanggal[,;]jam[,;]zona[,;]jenis[,;]topik[,;]modul[,;]/);
  const begun = `${addDays(site.today, -1)}.09:15.WIB`;
  assert.match(row, new RegExp(`^${begun}.*${said.replace(', ', '; ')}.*${form.sesi}"?$`));
});

test('a phone tells of a module that was retired meanwhile; one that never was is refused', async () => {
  const plan = {
    ...{ campaignId, kind: 'onSite' as const, topic: 'Tanpa sinyal', minutes: 45, place: '' },
    startsAt: `${addDays(site.today, -1)}T10:15+07:00`,
  };
  const moduleId = (await offered()).get('SKKNI') ?? '';
  assert.equal((await manager.post(`${setup}/modul/${moduleId}/penghapusan`, {})).status, 303);
  assert.ok(!(await offered()).has('SKKNI'));
  const tell = async (moduleIds: string[]) => {
    const record = recordOf(newId(), [cast.keripik], { plan: { ...plan, moduleIds } });
    const answer = await mentor.json('/api/v1/mentoring/records', { records: [record] });
    const [receipt] = (await answer.json()).receipts;
    return { ...receipt, sessionId: record.sessionId };
  };
  const { outcome, sessionId } = await tell([moduleId]);
  assert.equal(outcome, 'recorded');
  assert.match(await text(mentor.send(`/pendampingan/sesi/${sessionId}`)), /Modul: SKKNI/);
  const { reasons } = await tell([newId()]);
  assert.equal(reasons[0].code, 'mentoring.noModule');
});
