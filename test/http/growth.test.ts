/** Follow-up through its pages: planned, checked, corrected, handed over, counted, reminded of. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { remindOfChecks } from '../../src/growth/index.ts';
import { addMonths } from '../../src/growth/rules/plans.ts';
import { addDays, day, formatDay } from '../../src/kernel/day.ts';
import { addOfficer, addOfOffice, campaignId, type Office } from '../growth.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let officer: Visitor;
let office: Office;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  office = await addOfficer(site, cast, {
    ...{ name: 'Pak Dinas', email: 'dinas@contoh.example', goals: 'Satu pasar baru' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
  officer = await site.as(office.officerId);
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/tindak-lanjut`;

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-800));
  return body;
}

/** The address that a form led to. */
async function led(answer: Promise<Response>): Promise<string> {
  const sent = await answer;
  assert.equal(sent.status, 303, (await sent.text()).replace(/<[^>]+>/g, ' ').slice(-800));
  return sent.headers.get('location') ?? '';
}

const planOf = (enterpriseId: string) => office.plans.get(enterpriseId) ?? '';
const pageOf = (enterpriseId: string) => `/usaha/${enterpriseId}/tindak-lanjut`;
const checkOf = (enterpriseId: string, month: number) =>
  `${pageOf(enterpriseId)}/${planOf(enterpriseId)}/pemantauan/${month}`;

const told = () => ({
  ...{ versi: '0', tanggal: addDays(site.today, -1), berjalan: 'ya', penjualan: '12.500.000' },
  ...{ laki: '2', perempuan: '3', pasar: 'Lampung', izin: 'P-IRT', hasil: 'active' },
});

test('a month later is the same date, or the last that the month has', () => {
  assert.equal(addMonths(day('2022-01-31'), 1), '2022-02-28');
  assert.equal(addMonths(day('2022-06-17'), 12), '2023-06-17');
  assert.equal(addMonths(day('2022-10-31'), 6), '2023-04-30');
  assert.equal(addMonths(day('2022-12-05'), 1), '2023-01-05');
});

test('a plan gives its officer the enterprise, and one campaign plans it once', async () => {
  await text(officer.send(pageOf(cast.keripik)));
  await text(officer.send(pageOf(cast.bekas)), 404);
  const own = await text(officer.send('/tindak-lanjut'));
  assert.match(own, /Keripik Bu Sari/);
  assert.equal(own.match(/lewat batas/g)?.length, 4, 'months 1 and 3 of both');
  const again = {
    ...{ dinas: office.institutionId, petugas: office.officerId, tujuan: 'x' },
    ...{ mulai: site.today, sampai: addDays(site.today, 30), [`usaha-${cast.kopi}`]: '1' },
  };
  assert.match(await text(manager.post(`${hub}/rencana`, again), 422), /sudah punya rencana/);
  const empty = { ...again, petugas: '', tujuan: '', sampai: '2020-01-01' };
  const refused = await text(manager.post(`${hub}/rencana`, empty), 422);
  for (const said of [/Tulis tujuannya/, /Hak petugas berakhir/]) assert.match(refused, said);
  await text(officer.post(`${hub}/rencana`, again), 404);
});

test('steps are done with a remark and put off with a reason, each told for good', async () => {
  const path = `${pageOf(cast.keripik)}/${planOf(cast.keripik)}/langkah`;
  const id = '01900000-0000-7000-8000-0000000000aa';
  const step = { newId: id, langkah: 'Urus PIRT', batas: addDays(site.today, 10) };
  await led(officer.post(path, step));
  await led(officer.post(path, step));
  const page = await text(officer.send(pageOf(cast.keripik)));
  assert.equal(page.match(/○ Urus PIRT/g)?.length, 1, 'a doubled click is one step');
  const moved = { kabar: 'moved', keterangan: '', batasBaru: addDays(site.today, 20) };
  assert.match(await text(officer.post(`${path}/${id}`, moved), 422), /mengapa digeser/);
  await led(officer.post(`${path}/${id}`, { ...moved, keterangan: 'Menunggu uji lab' }));
  await led(officer.post(`${path}/${id}`, { kabar: 'done', keterangan: 'Sertifikat terbit' }));
  const after = await text(officer.send(pageOf(cast.keripik)));
  for (const said of [/● Urus PIRT/, /Menunggu uji lab/, /Sertifikat terbit/])
    assert.match(after, said);
  const [today, due] = [site.today, moved.batasBaru].map((one) => formatDay(day(one), 'id'));
  assert.ok(after.includes(`selesai ${today}; batasnya ${due}`), 'when it was done');
  assert.match(await text(officer.post(`${path}/${id}`, moved), 422), /sudah selesai|mengapa/);
});

test('a check is told once and then corrected with a reason; both answers stay', async () => {
  const path = checkOf(cast.keripik, 1);
  const wrong = { ...told(), hasil: 'closed', penjualan: 'banyak', laki: 'dua' };
  const refused = await text(officer.post(path, wrong), 422);
  for (const said of [/tidak cocok dengan hasilnya/, /Isi jumlah rupiah/, /Isi jumlah orang/]) {
    assert.match(refused, said);
  }
  assert.match(refused, /value="banyak"/, 'what was typed comes back');
  await led(officer.post(path, told()));
  assert.match(await text(officer.post(path, told()), 422), /sudah diisi lagi/);
  const anew = { ...told(), versi: '1', penjualan: '' };
  assert.match(await text(officer.post(path, anew), 422), /Tulis alasannya/);
  await led(officer.post(path, { ...anew, alasan: 'Angka bulan lain' }));
  const page = await text(officer.send(path));
  assert.match(page, /Rp12\.500\.000/, 'the first answer is kept');
  assert.match(page, /\(rupiah\): tidak dijawab/, 'missing is no zero');
  assert.match(page, /Angka bulan lain/);
  const early = { ...told(), tanggal: site.today };
  assert.match(await text(officer.post(checkOf(cast.keripik, 6), early), 422), /baru dapat diisi/);
  await text(officer.send(checkOf(cast.keripik, 2)), 404);
  const plan = await text(officer.send(pageOf(cast.keripik)));
  const due = addMonths(addDays(site.today, -100), 6);
  const [from, on] = [addDays(due, -14), due].map((one) => formatDay(one, 'id'));
  assert.ok(plan.includes(`○ dapat diisi mulai ${from}; jatuh tempo ${on}`), 'not open yet');
  assert.ok(!plan.includes(`href="${checkOf(cast.keripik, 6)}"`), 'and no way to be refused');
  assert.ok(plan.includes(`href="${checkOf(cast.keripik, 3)}"`));
});

test('a check is asked after the one before it was due, and the plan says on which day', async () => {
  const start = addDays(site.today, -100);
  const first = formatDay(addDays(addMonths(start, 1), 1), 'id');
  const path = checkOf(cast.keripik, 3);
  const early = { ...told(), tanggal: addDays(start, 13) };
  const refused = await text(officer.post(path, early), 422);
  assert.ok(refused.includes(`href="#tanggal">Untuk pemantauan ini tanggal bertanya paling awal`));
  assert.ok(refused.includes(`paling awal ${first}.`), 'the first possible day is named');
  const tried = { hari: addDays(start, 13), cara: 'phone', ket: '' };
  assert.match(await text(officer.post(`${path}/percobaan`, tried), 422), /href="#hari"/);
  const before = { ...told(), versi: '2', alasan: 'Salah hari', tanggal: start };
  const month1 = await text(officer.post(checkOf(cast.keripik, 1), before), 422);
  assert.ok(month1.includes(`paling awal ${formatDay(addDays(start, 1), 'id')}.`));
  const page = await text(officer.send(pageOf(cast.keripik)));
  assert.ok(page.includes(`● Aktif · ditanya ${formatDay(addDays(site.today, -1), 'id')}`));
});

test('who is not reached has attempts, and told nothing', async () => {
  const path = checkOf(cast.kopi, 1);
  const silent = { versi: '0', tanggal: site.today, hasil: 'unreached' };
  assert.match(await text(officer.post(path, silent), 422), /paling sedikit satu percobaan/);
  for (const ago of [3, 1]) {
    const tried = { hari: addDays(site.today, -ago), cara: 'phone', ket: 'Tidak aktif' };
    await led(officer.post(`${path}/percobaan`, tried));
  }
  const full = { ...silent, laki: '2' };
  assert.match(await text(officer.post(path, full), 422), /tidak memberi jawaban/);
  await led(officer.post(path, silent));
  assert.match(await text(officer.send(path)), /Tidak terhubungi \(2 kali\)/);
});

test('figures say reached of total, who is missing, and carry their hash', async () => {
  const page = (await text(manager.send(hub))).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  assert.match(page, /Bulan ke-1 Penjualan 3 bulan: – 1 dari 2 .*Belum ditanya: 0 1 0 0 0 0 1 0 –/);
  assert.match(
    page,
    /Bulan ke-3 Penjualan 3 bulan: – 0 dari 2 Belum ditanya: 2 2 jatuh tempo 0 0 0 0 0 0 2 2 jatuh tempo –/,
  );
  const csv = await text(manager.send(`${hub}/tabel`));
  assert.match(csv, /# 8 baris/);
  assert.match(
    csv,
    /# Bulan ke-1: 1 dari 2 terjangkau; penjualan 0 rupiah dari 0 yang menjawab; pekerja 2 laki-laki, 3 perempuan dari 1/,
  );
  assert.match(csv, /# Bulan ke-3: 0 dari 2 terjangkau; penjualan 0 rupiah dari 0/);
  assert.match(csv, /# SHA-256 [0-9a-f]{64}/);
  const missing = /Yang belum(.*)/.exec(page)?.[1] ?? '';
  assert.match(missing, /Keripik Bu Sari Bulan ke-3/);
  assert.ok(!missing.includes('Bulan ke-6'), 'not due yet');
});

test('a producer reads the own follow-up and writes nothing', async () => {
  const sari = await site.as(cast.sari);
  assert.match(await text(sari.send(pageOf(cast.keripik))), /Satu pasar baru/);
  await text(sari.post(checkOf(cast.keripik, 3), told()), 403);
  await text(sari.send(pageOf(cast.kopi)), 404);
});

test('an officer is mailed once a check is due, and not again', async () => {
  const mails = async () => {
    const { rows } = await site.house.database.pool.query<{ subject: string }>(
      `select subject from notice where person_id = $1 and subject like '%pemantauan%'`,
      [office.officerId],
    );
    return rows.map(({ subject }) => subject).sort();
  };
  await remindOfChecks(site.house);
  const first = await mails();
  assert.ok(first.includes('Lewat batas: pemantauan bulan ke-3, Keripik Bu Sari'));
  await remindOfChecks(site.house);
  assert.deepEqual(await mails(), first);
});

test('a hand-over ends one right as the other begins, with a signed paper', async () => {
  const { institutionId } = office;
  const fields = { name: 'Bu Dinas Baru', email: 'baru@contoh.example' };
  const next = await addOfOffice(cast, { ...fields, institutionId, today: site.today });
  const asked = {
    ...{ lama: office.officerId, baru: next, sampai: addDays(site.today, 300) },
    ...{ alasan: 'Mutasi', number: 'BA-9', day: site.today, place: 'Pringsewu' },
    ...{ 'row1-name': 'Kepala Dinas', 'row1-title': 'Kepala Dinas' },
  };
  const wrong = await text(manager.post(`${hub}/serah-terima`, { ...asked, alasan: '' }), 422);
  assert.match(wrong, /Tulis alasannya/);
  const early = { ...asked, day: addDays(site.today, -200) };
  assert.match(await text(manager.post(`${hub}/serah-terima`, early), 422), /tidak sebelum/);
  // Told today, so that it was open when the paper was signed.
  await led(officer.post(checkOf(cast.kopi, 3), { ...told(), tanggal: site.today }));
  const day = addDays(site.today, -5);
  // A doubled click: both wait for the same plans, and lead to the same paper.
  const click = () => led(manager.post(`${hub}/serah-terima`, { ...asked, day }));
  const both = await Promise.all([click(), click()]);
  assert.deepEqual(both, [`${hub}/dokumen`, `${hub}/dokumen`]);
  assert.equal(await click(), `${hub}/dokumen`, 'and once more, later');
  const over = await manager.json(`/api/v1/campaigns/${campaignId}/follow-up/handovers`, {
    ...{ from: office.officerId, to: next, reason: 'Mutasi', until: asked.sampai, number: 'BA-9' },
    ...{ day, place: 'Pringsewu', signatories: [{ name: 'Kepala Dinas', title: 'Kepala Dinas' }] },
    plans: [...office.plans.values()],
  });
  assert.equal(over.status, 200, 'the same over the API');
  await text(officer.send(pageOf(cast.keripik)), 404);
  const fresh = await site.as(next);
  await text(fresh.send(pageOf(cast.keripik)));
  assert.match(await text(fresh.send('/tindak-lanjut')), /Kopi Pak Tono/);
  assert.match(await text(fresh.send('/tindak-lanjut/cetak')), /Masih berjalan\?/);
  const list = await text(manager.send(`${hub}/dokumen`));
  const [, pdf = ''] = new RegExp(`href="(${hub}/dokumen/[0-9a-f-]{36})"`).exec(list) ?? [];
  const paper = await manager.send(pdf);
  assert.equal(paper.headers.get('content-type'), 'application/pdf');
  const { rows } = await site.house.database.pool.query<{ content: string }>(
    `select content::text as content from paper where kind = 'handover'`,
  );
  assert.equal(rows.length, 1, 'one paper for one hand-over');
  assert.match(rows[0]?.content ?? '', /pemantauan bulan ke-3 .*lewat batas/);
  const paperOf = (rows[0]?.content ?? '').match(/pemantauan bulan ke-3/g);
  assert.equal(paperOf?.length, 2, 'open as of the day of the paper');
  for (const name of ['Pak Dinas', 'Bu Dinas Baru', 'Kepala Dinas']) {
    assert.ok(rows[0]?.content.includes(`"name": "${name}"`), `${name} signs`);
  }
  assert.match(await text(manager.post(`${hub}/serah-terima`, asked), 422), /tidak memegang/);
  const back = { ...asked, lama: next, baru: office.officerId };
  assert.match(await text(manager.post(`${hub}/serah-terima`, back), 422), /sudah dipakai/);
  await text(fresh.send(pageOf(cast.keripik)), 200);
});
