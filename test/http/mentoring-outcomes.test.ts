/** Articles, readiness before and after, and lists to take along. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { tellBaseline } from '../../src/enterprises/actions/baseline.ts';
import { baselineOf } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, daysBetween } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { percent } from '../../src/mentoring/pages/growth.tsx';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { addMentor, addSession, campaignId, recordOf } from '../mentoring.ts';
import { noteOf } from '../pictures.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let mentorId = '';
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  mentorId = await addMentor(site, cast, {
    ...{ ...named, enterpriseIds: [cast.keripik, cast.kopi] },
  });
  mentor = await site.as(mentorId);
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/pendampingan`;

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-600));
  return body;
}

const article = () => ({
  ...{ media: 'Harian Contoh', jenis: 'online', judul: 'Keripik dari dapur' },
  ...{ tautan: 'https://berita.contoh.example/1', terbit: addDays(site.today, -2) },
  ...{ jangkauan: '', sumber: '' },
});

test('an article is noted once, with its reach only where somebody tells it', async () => {
  const path = `${hub}/liputan`;
  const refused = await text(
    manager.post(path, {
      ...{ ...article(), media: '', tautan: '', jangkauan: 'banyak' },
      terbit: addDays(site.today, 2),
    }),
    422,
  );
  for (const said of [/Isi bagian ini/, /memerlukan tautan/, /sebagai angka/, /paling lambat/]) {
    assert.match(refused, said);
  }
  assert.match(
    await text(manager.post(path, { ...article(), jangkauan: '12.500' }), 422),
    /keduanya/,
  );
  const about = { [`usaha-${cast.keripik}`]: '1' };
  assert.equal((await manager.post(path, { ...article(), ...about })).status, 303);
  assert.match(await text(manager.post(path, article()), 422), /sudah tercatat/);
  const radio = { ...article(), jenis: 'radio', tautan: '', judul: 'Obrolan pagi' };
  const told = { jangkauan: '12.500', sumber: 'RRI' };
  assert.equal((await manager.post(path, { ...radio, ...told })).status, 303);
  const page = await text(manager.send(path));
  assert.match(page, /12\.500 orang menurut RRI/);
  assert.match(page, /dari 1 dari 2 liputan/, 'what nobody tells is not zero');
  const elsewhere = { ...article(), tautan: 'https://berita.contoh.example/2' };
  const stranger = { ...elsewhere, [`usaha-${cast.tenun}`]: '1' };
  assert.match(await text(manager.post(path, stranger), 422), /bukan peserta/);
});

test('a mentor notes what was published of the own session', async () => {
  const asked = { mentorId, enterpriseIds: [cast.kopi], topic: 'Wawancara', hoursAgo: 3 };
  const sessionId = await addSession(site, asked);
  const path = `/pendampingan/sesi/${sessionId}`;
  const film = { ...article(), jenis: 'television', tautan: '', judul: 'Kopi di layar' };
  assert.equal((await mentor.post(`${path}/liputan`, film)).status, 303);
  assert.match(await text(mentor.send(path)), /Kopi di layar/);
  assert.match(await text(manager.send(`${hub}/liputan`)), /Kopi Pak Tono/);
  assert.equal((await mentor.post(`${hub}/liputan`, article())).status, 404);
});

test('one that is taken back with a reason counts no more, and may be noted anew', async () => {
  const page = await text(manager.send(`${hub}/liputan`));
  const actions = [...page.matchAll(/action="([^"]*\/pencabutan)"/g)].map(([, to = '']) => to);
  const to = actions.find((one) => page.indexOf(one) > page.indexOf('Keripik dari dapur')) ?? '';
  const id = to.split('/').at(-2);
  assert.match(await text(manager.post(to, {}), 422), /Tulis alasannya/);
  assert.equal((await manager.post(to, { [`alasan-${id}`]: 'Bukan tentang kami' })).status, 303);
  assert.doesNotMatch(await text(manager.send(`${hub}/liputan`)), /Keripik dari dapur/);
  assert.equal((await manager.post(`${hub}/liputan`, article())).status, 303);
});

test('readiness is compared over what was asked both times, and missing is not zero', async () => {
  const path = `/usaha/${cast.keripik}/pendampingan/kesiapan`;
  const day = { tanggal: addDays(site.today, -30) };
  const nothing = await text(mentor.post(path, { ...day, saat: 'before' }), 422);
  assert.match(nothing, /Jawab paling sedikit satu/);
  const first = {
    newId: newId(),
    saat: 'before',
    ...day,
    shop: '0',
    listing: '1',
    halal: '1',
    constancy: '2',
  };
  assert.equal((await mentor.post(path, first)).status, 303);
  assert.equal((await mentor.post(path, first)).status, 303, 'sent twice');
  const second = { newId: newId(), saat: 'after', tanggal: site.today, shop: '3', halal: '2' };
  assert.equal((await mentor.post(path, { ...second, chat: '0' })).status, 303);
  const { readings } = JSON.parse(
    await text(mentor.send(`/api/v1/enterprises/${cast.keripik}/readiness`)),
  );
  assert.equal(readings.length, 2, 'the one sent twice is there once');
  const page = await text((await site.as(cast.sari)).send(path));
  // Shop alone in the digital area, halal alone in permits; quality was not asked about again.
  const digital = 'Kesiapan digital: sebelum 0, sesudah 100';
  assert.ok(page.includes(`${digital}. Mutu: sebelum 67, sesudah belum dijawab`));
  assert.match(page, /Perizinan: sebelum 33, sesudah 67/);
  assert.match(page, /2 pertanyaan dijawab pada keduanya/);
  const campaign = await text(manager.send(`${hub}/kesiapan`));
  assert.match(campaign, /1 usaha ditanya pada keduanya, 1 sebelum/);
  assert.equal((await (await site.as(cast.tono)).send(path)).status, 404);
});

test('lists say how many rows they have, what they add up to, and their hash', async () => {
  const enterpriseIds = [cast.keripik, cast.kopi];
  const sessionId = await addSession(site, { mentorId, enterpriseIds, topic: 'A', hoursAgo: 2 });
  const seats = recordOf(sessionId, enterpriseIds).seats.map((seat, i) => ({
    ...{ ...seat, attendance: i === 0 ? ('present' as const) : ('absent' as const) },
  }));
  const records = [recordOf(sessionId, enterpriseIds, { seats })];
  assert.equal((await mentor.json('/api/v1/mentoring/records', { records })).status, 200);
  for (const [name, sum] of [
    ['liputan.csv', 'Jangkauan 12500 dari 1 liputan'],
    ['kehadiran.csv', '1 sesi terlaksana, 1 kehadiran usaha'],
  ] as const) {
    const answer = await manager.send(`${hub}/${name}`);
    assert.match(answer.headers.get('content-disposition') ?? '', /SIMULASI-/);
    const lines = (await answer.text()).replace('\uFEFF', '').trim().split(/\r?\n/);
    const foot = lines.filter((line) => line.startsWith('# ') || line.startsWith('"# '));
    const rows = lines.slice(1, lines.length - foot.length);
    assert.ok(foot.some((line) => line.includes(`# ${rows.length} baris`)));
    assert.ok(
      foot.some((line) => line.includes(sum)),
      foot.join('\n'),
    );
    const cells = rows.map((row) => row.split(';').join('\t').replaceAll('"', ''));
    const hash = createHash('sha256').update(cells.join('\n')).digest('hex');
    assert.ok(
      foot.some((line) => line.includes(hash)),
      `${name}\n${lines.join('\n')}`,
    );
  }
});

test('a mentor’s month is a signed paper with its photos; a new one takes the old one’s place', async () => {
  const enterpriseIds = [cast.kopi];
  const sessionId = await addSession(site, { mentorId, enterpriseIds, topic: 'B', hoursAgo: 2 });
  const records = [recordOf(sessionId, enterpriseIds)];
  assert.equal((await mentor.json('/api/v1/mentoring/records', { records })).status, 200);
  const body = new FormData();
  body.append('usaha', cast.kopi);
  body.append('foto', new File([new Uint8Array(await noteOf('sesi'))], 'sesi.jpg'));
  const photo = await mentor.send(`/pendampingan/sesi/${sessionId}/foto`, { method: 'POST', body });
  assert.equal(photo.status, 303);
  const path = `${hub}/pendamping/${mentorId}/laporan`;
  const refused = await text(mentor.post(path, { number: 'L-1' }), 422);
  assert.match(refused, /Isi bagian ini/);
  const form = {
    number: 'L-1',
    place: 'Metro',
    officer: 'Bu Kabid',
    officerTitle: 'Kepala Bidang',
  };
  assert.equal((await mentor.post(path, form)).status, 303);
  const page = await text(mentor.send(path));
  const [, first = ''] = /href="(\/pendampingan\/laporan\/[0-9a-f-]{36})"/.exec(page) ?? [];
  const pdf = await mentor.send(first);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  const bytes = Buffer.from(await pdf.arrayBuffer());
  assert.ok(bytes.subarray(0, 5).equals(Buffer.from('%PDF-')));
  assert.ok(bytes.includes('/DCTDecode'), 'the photo is printed');
  assert.equal((await (await site.as(cast.sari)).send(first)).status, 404);
  assert.equal((await manager.send(first)).status, 200);
  assert.equal((await mentor.post(path, { ...form, number: 'L-2' })).status, 303);
  assert.match(
    await text(mentor.send(path)),
    /Diganti dengan Laporan Bulanan Pendampingan nomor L-2/,
  );
  const ahead = { ...form, bulan: addDays(site.today, 70).slice(0, 7) };
  assert.match(await text(mentor.post(path, ahead), 422), /belum mulai/);
});

test('sales stand beside sessions; what was not told is no zero, and nothing is said of causes', async () => {
  const path = `/usaha/${cast.keripik}/pendampingan/penjualan`;
  const before = await text(manager.send(path));
  assert.match(before, /belum dilaporkan/);
  assert.match(before, /Data awal belum cukup|Belum cukup pekan/);
  // Six whole weeks of the window are over: each gets its sales, and three months before theirs.
  const { from } = cast.window;
  const entries = Array.from({ length: 5 }, (_, i) => {
    const day = addDays(from, i * 7 + 1);
    return saleOf({ day, toDay: day, amount: 700_000 });
  });
  await recordSales(site.house, {
    ...{ actor: { personId: cast.sari, via: 'web' as const }, enterpriseId: cast.keripik },
    ...{ zone: 'WIB', onBehalf: false, entries },
  });
  const { periods } = present(
    await baselineOf(site.house.database, {
      ...{ enterpriseId: cast.keripik, campaignId, today: site.today },
    }),
    'a baseline to fill in',
  );
  for (const { period, from: first, to } of periods) {
    const weeks = (daysBetween(first, to) + 1) / 7;
    const told = { eRp: String(Math.round(weeks * 350_000)), toldBy: 'Bu Sari', reason: 'Uji' };
    await tellBaseline(site.house, cast.admin, {
      ...{ enterpriseId: cast.keripik, campaignId, period, ...told },
    });
  }
  const page = await text(manager.send(path));
  assert.match(
    page,
    /\+100 % terhadap tiga bulan sebelumnya \(selang 90 %: \+100 % sampai \+100 %\)/,
  );
  assert.match(page, /Pekan 1: Rp700\.000/);
  for (const cause of [/karena pendampingan/i, /berkat/i, /akibat/i, /dampak/i]) {
    assert.doesNotMatch(page, cause);
  }
  assert.match(page, /\d+ pekan: geser ke samping/, 'a narrow screen shows only the first weeks');
  assert.deepEqual([percent(-0.02, 'id'), percent(0.5, 'en')], ['−2 %', '+50 %']);
  const all = await text(manager.send(`${hub}/perkembangan`));
  assert.match(all, /Kurang dari tiga peserta/);
  assert.match(all, /tidak ada pembanding/);
  assert.equal((await (await site.as(cast.tono)).send(path)).status, 404);
});
