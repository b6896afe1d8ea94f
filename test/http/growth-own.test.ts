/** An officer's own pages: what is due first, what comes next, one sheet for each visit. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addStep, answerCheck, makePlans, remindOfChecks } from '../../src/growth/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { addOfficer, campaignId, type Office } from '../growth.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let officer: Visitor;
let office: Office;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  office = await addOfficer(site, cast, {
    ...{ name: 'Pak Dinas', email: 'dinas@contoh.example', goals: 'Satu pasar baru' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
  officer = await site.as(office.officerId);
});
after(() => site.close());

async function said(path: string): Promise<string> {
  const sent = await officer.send(path);
  assert.equal(sent.status, 200);
  return (await sent.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('what is due comes first, then the next season; what is later is a count', async () => {
  const page = await said('/tindak-lanjut');
  assert.match(page, /Yang jatuh tempo \( ?4 ?\).*Bulan ke-3.*Berikutnya, dalam 90 hari \( ?2 ?\)/);
  assert.match(page, /Berikutnya.*Bulan ke-6.*2 pemantauan lagi jatuh tempo sesudahnya/);
  assert.doesNotMatch(page, /Bulan ke-12/);
});

test('the first page of an officer begins with what is due', async () => {
  const page = await said('/');
  assert.match(page, /Tindak lanjut: 4 jatuh tempo/);
  assert.ok(page.indexOf('4 jatuh tempo') < page.lastIndexOf('Kopi Pak Tono'));
  assert.match(page, /jatuh tempo Keripik Bu Sari Pemantauan bulan ke-1/);
});

test('the campaign’s page names it, shows all six endings, and pages its plans', async () => {
  const manager = await site.as(cast.manager);
  const sent = await (await manager.send(`/kampanye/${campaignId}/tindak-lanjut`)).text();
  const page = sent.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const ends = 'Aktif Berhenti sementara Tutup Pindah Menolak Tidak terhubungi Belum ditanya';
  assert.ok(page.includes(`Terjangkau ${ends}`), page.slice(0, 900));
  assert.match(sent, /<a href="\/kampanye\/lagawi"[^>]*>Kampanye lagawi<\/a>/);
  assert.match(page, /Rencana \( ?2 ?\)/);
  const beyond = await (
    await manager.send(`/kampanye/${campaignId}/tindak-lanjut?rencana=2`)
  ).text();
  assert.equal(beyond.match(/class="name"/g)?.length, 4, 'those missing only, no plan');
});

test('one sheet for each enterprise, with whom to find, where, and what was told last', async () => {
  const planId = office.plans.get(cast.keripik) ?? '';
  const at = { enterpriseId: cast.keripik, planId };
  const { house } = site;
  const none = { men: '', women: '', permits: '', remark: '', reason: '' };
  await answerCheck(house, cast.admin, {
    ...{ ...at, month: 1, seen: 0 },
    typed: {
      ...{ checkedOn: addDays(site.today, -1), ended: 'active', running: 'ya' },
      ...{ sales: '12.500.000', markets: 'Metro', ...none },
    },
  });
  const step = { stepId: '', words: 'Urus PIRT', dueOn: addDays(site.today, 9) };
  await addStep(house, cast.admin, { ...at, ...step });
  const sent = await (await officer.send('/tindak-lanjut/cetak')).text();
  assert.equal(sent.match(/<figure/g)?.length, 2, 'two enterprises, three checks due');
  const sheets = [...sent.matchAll(/<figure.*?<\/figure>/gs)].map(([sheet]) =>
    sheet.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
  );
  const sheetOf = (name: string) => sheets.find((sheet) => sheet.includes(name)) ?? '';
  const [keripik, kopi] = [sheetOf('Keripik'), sheetOf('Kopi')];
  for (const words of [
    /Kampanye lagawi/,
    /Bu Sari/,
    /\+62|08\d\d/,
    /Rp12\.500\.000/,
    /Metro/,
    /Urus PIRT/,
  ]) {
    assert.match(keripik, words);
  }
  assert.match(kopi, /Bulan ke-1 .*Bulan ke-3/);
  assert.equal(kopi.match(/Masih berjalan\?/g)?.length, 1);
  const { rows } = await house.database.pool.query<{ fields: string }>(
    `select details::text as fields from journal where actor = $1 and verb = 'people.look'
       or (actor = $1 and details::text like '%phone%')`,
    [office.officerId],
  );
  assert.ok(rows.length > 0, 'whose numbers were printed is noted');
});

test('a plan whose right ends today is still waited for', async () => {
  const { institutionId, officerId } = office;
  await makePlans(site.house, cast.admin, {
    ...{ campaignId, enterpriseIds: [cast.bekas], institutionId, officerId, goals: 'Pulih' },
    ...{ start: addDays(site.today, -40), until: site.today },
  });
  assert.match(await said('/tindak-lanjut'), /Sambal Pernah Ikut Bulan ke-1/);
});

test('who closed is asked no more in that plan, unless the answer turns out wrong', async () => {
  const { house } = site;
  const at = { enterpriseId: cast.kopi, planId: office.plans.get(cast.kopi) ?? '', month: 1 };
  const none = { sales: '', men: '', women: '', markets: '', permits: '', remark: '' };
  const tell = (seen: number, ended: string, running: string) =>
    answerCheck(house, cast.admin, {
      ...{ ...at, seen },
      typed: { checkedOn: site.today, ended, running, reason: seen ? 'Salah catat' : '', ...none },
    });
  const missing = async () => {
    const manager = await site.as(cast.manager);
    const sent = await manager.send(`/kampanye/${campaignId}/tindak-lanjut`);
    const page = (await sent.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    return /Kopi Pak Tono Bulan ke-3/.test(/Yang belum(.*)/.exec(page)?.[1] ?? '');
  };
  assert.match(await said('/tindak-lanjut'), /Kopi Pak Tono Bulan ke-3/);
  assert.ok(await missing());
  await tell(0, 'closed', 'tidak');
  const own = await said('/tindak-lanjut');
  assert.doesNotMatch(own, /Kopi Pak Tono Bulan ke/);
  assert.ok(!(await missing()));
  const plan = await said(`/usaha/${cast.kopi}/tindak-lanjut`);
  assert.equal(plan.match(/– tidak perlu/g)?.length, 3, 'months 3, 6 and 12');
  await remindOfChecks(house);
  const { rows } = await house.database.pool.query<{ subject: string }>(
    `select subject from notice where subject like '%pemantauan%Kopi%'`,
  );
  assert.deepEqual(rows, []);
  await tell(1, 'active', 'ya');
  assert.match(await said('/tindak-lanjut'), /Kopi Pak Tono Bulan ke-3/);
});
