/** Mentoring through its pages: paired, planned, told of, and what became of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { addMentor, addSession, campaignId } from '../mentoring.ts';
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
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/pendampingan`;

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

const fieldOf = (page: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ??
  new RegExp(`value="([^"]*)"[^>]*name="${name}"`).exec(page)?.[1] ??
  '';

test('modules and limits are set; a limit that is none is refused beside its field', async () => {
  const setup = `${hub}/pengaturan`;
  await led(manager.post(`${setup}/modul`, { biasa: '1' }));
  const page = await text(manager.send(setup));
  assert.match(page, /Kemasan dan merek/);
  assert.match(await text(manager.post(`${setup}/modul`, { nama: 'tkdn' }), 422), /sudah ada/);
  const refused = await text(
    manager.post(`${setup}/batas`, { loadMax: '0', monthlySessions: 'x', silentDays: '14' }),
    422,
  );
  assert.equal(refused.match(/Isi angka dari/g)?.length, 4, 'in the summary and at each field');
  const rule = { loadMax: '2', monthlySessions: '4', silentDays: '14' };
  await led(manager.post(`${setup}/batas`, rule));
  assert.equal(fieldOf(await text(manager.send(setup)), 'loadMax'), '2');
});

test('a mentor is paired up to the limit, and reaches the enterprise by it alone', async () => {
  mentorId = await cast.add({ name: 'Bagas Pendamping', email: 'bagas@contoh.example' });
  await led(manager.post(`${hub}/pendamping`, { orang: mentorId, surat: 'ST-12', batas: '' }));
  const days = { mulai: addDays(site.today, -20), sampai: addDays(site.today, 60) };
  const pairings = `${hub}/pendamping/${mentorId}/pasangan`;
  const full = { ...days, [`usaha-${cast.keripik}`]: '1', [`usaha-${cast.kopi}`]: '1' };
  await led(manager.post(`${hub}/pendamping/${mentorId}`, { surat: 'ST-12', batas: '1' }));
  assert.match(await text(manager.post(pairings, full), 422), /batasnya 1/);
  await led(manager.post(`${hub}/pendamping/${mentorId}`, { surat: 'ST-12', batas: '' }));
  await led(manager.post(pairings, full));
  assert.match(await text(manager.post(pairings, full), 422), /batasnya 2|sudah berpasangan/);
  mentor = await site.as(mentorId);
  const other = { ...days, [`usaha-${cast.tenun}`]: '1' };
  assert.match(await text(manager.post(pairings, other), 422), /bukan peserta/);
  assert.equal((await mentor.send(`/usaha/${cast.keripik}/pendampingan`)).status, 200);
  assert.equal((await mentor.send(`/usaha/${cast.tenun}/pendampingan`)).status, 404);
  assert.match(await text(mentor.send('/pendampingan')), /Keripik Bu Sari/);
});

test('a mentor plans for the own enterprises, and one press too many plans nothing more', async () => {
  const planning = `${hub}/sesi/baru`;
  const page = await text(mentor.send(planning));
  assert.ok(!page.includes(cast.tenun), 'only whom one walks with is offered');
  const form = {
    ...{ newId: fieldOf(page, 'newId'), jenis: 'digital', topik: 'Foto produk' },
    ...{ tanggal: addDays(site.today, 3), jam: '10.30', menit: '90' },
    ...{ tempat: 'https://rapat.contoh.example/abc', [`usaha-${cast.keripik}`]: '1' },
  };
  const wrong = { ...form, jam: '25.00', menit: 'lama', topik: '' };
  const refused = await text(mentor.post(planning, wrong), 422);
  for (const said of [/Isi jam/, /dalam menit/, /Tulis topik/]) assert.match(refused, said);
  const first = await led(mentor.post(planning, form));
  assert.equal(await led(mentor.post(planning, form)), first);
  const anew = await led(mentor.post(planning, { ...form, topik: 'Foto produk kedua' }));
  assert.notEqual(anew, first, 'gone back to and filled in for another session');
  const session = await text(mentor.send(first));
  assert.match(session, /10\.30 WIB/);
  assert.match(session, /href="https:\/\/rapat\.contoh\.example\/abc"/);
  assert.match(session, /wa\.me\/62/, 'the text for WhatsApp is ready');
  const own = await text((await site.as(cast.sari)).send(`/usaha/${cast.keripik}/pendampingan`));
  assert.match(own, /Foto produk kedua/);
});

test('it is put on another day with a reason, and its history is told', async () => {
  const { sessionId, path } = await planned('Kunjungan dapur', { hoursAgo: -30 });
  const asked = { tanggal: addDays(site.today, 5), jam: '09:00', alasan: '' };
  assert.match(await text(mentor.post(`${path}/perpindahan`, asked), 422), /Tulis alasannya/);
  await led(mentor.post(`${path}/perpindahan`, { ...asked, alasan: 'Hujan deras' }));
  assert.match(await text(mentor.send(path)), /Hujan deras/);
  await led(mentor.post(`${path}/pembatalan`, { sebab: 'Diganti daring' }));
  assert.match(await text(mentor.send(path)), /Dibatalkan/);
  const again = mentor.post(`${path}/perpindahan`, { ...asked, alasan: 'Lagi' });
  assert.match(await text(again, 422), /jadwalnya tidak dapat diubah/);
  assert.ok(sessionId);
});

async function planned(topic: string, { hoursAgo }: { hoursAgo: number }) {
  const enterpriseIds = [cast.keripik, cast.kopi];
  const sessionId = await addSession(site, { mentorId, enterpriseIds, topic, hoursAgo });
  return { sessionId, path: `/pendampingan/sesi/${sessionId}` };
}

test('one session of two enterprises: attendance, advice and tasks are each its own', async () => {
  const { path } = await planned('Kemasan', { hoursAgo: 2 });
  const page = await text(mentor.send(`${path}/catatan`));
  const { keripik, kopi } = cast;
  const form = {
    ...{ sesi: fieldOf(page, 'sesi'), recordId: fieldOf(page, 'recordId'), dasar: '' },
    ...{ hasil: 'held', catatan: 'Dua jam di balai desa.' },
    ...{ [`peserta-${keripik}`]: '1', [`peserta-${kopi}`]: '1' },
    ...{ [`hadir-${keripik}`]: 'present', [`saran-${keripik}`]: 'Pakai zip lock' },
    [`id-tugas-0-${keripik}`]: fieldOf(page, `id-tugas-0-${keripik}`),
    ...{
      [`tugas-0-${keripik}`]: 'Minta tiga contoh kemasan',
      [`pemilik-0-${keripik}`]: 'producer',
    },
    [`batas-0-${keripik}`]: addDays(site.today, -1),
  };
  const refused = await text(mentor.post(`${path}/catatan`, form), 422);
  assert.match(refused, /Isi kehadiran setiap usaha/);
  assert.match(refused, /Minta tiga contoh kemasan/, 'what was typed is there again');
  const whole = { ...form, [`hadir-${kopi}`]: 'absent' };
  await led(mentor.post(`${path}/catatan`, whole));
  await led(mentor.post(`${path}/catatan`, whole));
  const ofSari = await text((await site.as(cast.sari)).send(`/usaha/${keripik}/pendampingan`));
  assert.match(ofSari, /Pakai zip lock/);
  assert.equal(ofSari.match(/Minta tiga contoh kemasan/g)?.length, 1, 'told twice, agreed once');
  const ofTono = await text((await site.as(cast.tono)).send(`/usaha/${kopi}/pendampingan`));
  assert.doesNotMatch(ofTono, /zip lock|contoh kemasan/);
  assert.match(ofTono, /Tidak hadir/);
});

test('the producer ticks a task off with what shows it, not without', async () => {
  const sari = await site.as(cast.sari);
  const own = `/usaha/${cast.keripik}/pendampingan`;
  const [, task = ''] =
    new RegExp(`${own}/tugas/([0-9a-f-]{36})`).exec(await text(sari.send(own))) ?? [];
  const path = `${own}/tugas/${task}`;
  const page = await text(sari.send(path));
  const form = { langkahId: fieldOf(page, 'langkahId'), langkah: 'done', keterangan: '' };
  const send = (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return sari.send(`${path}/langkah`, { method: 'POST', body });
  };
  assert.match(await text(send(form), 422), /Tulis apa yang sudah dilakukan/);
  await led(send({ ...form, keterangan: 'Tiga contoh sudah ada' }));
  assert.match(await text(sari.send(path)), /Tiga contoh sudah ada/);
  assert.match(await text(send({ ...form, keterangan: 'lagi' }), 422), /sudah selesai/);
  const tono = await site.as(cast.tono);
  assert.equal((await tono.send(path)).status, 404);
});

test('whoever runs the campaign sees who is without a session, and how many a mentor held', async () => {
  const board = await text(manager.send(hub));
  // Kopi was absent and came to nothing else; Keripik was there two hours ago.
  assert.match(board, /Tanpa sesi 14 hari atau lebih/);
  const list = board.slice(board.indexOf('Yang terlama tanpa sesi'));
  assert.match(list, /Kopi Pak Tono/);
  assert.doesNotMatch(list, /Keripik Bu Sari/);
  assert.match(board, /Bagas Pendamping/);
  assert.match(board, /▾ kurang/);
  const sari = await site.as(cast.sari);
  assert.equal((await sari.send(hub)).status, 404);
});

test('sessions stand in a calendar, and at an address for other calendars', async () => {
  const day = addDays(site.today, 3);
  const month = await text(manager.send(`${hub}/kalender?bulan=${day.slice(0, 7)}`));
  assert.match(month, /10\.30 Foto produk/);
  assert.match(await text(manager.send(`${hub}/sesi?hari=${day}`)), /Foto produk kedua/);
  const made = await text(mentor.post('/pendampingan/kalender/alamat', {}));
  const [, address = ''] = /(\/kalender\/[\w-]+)</.exec(made) ?? [];
  const stranger = await site.as(null);
  const file = await stranger.send(address);
  assert.match(file.headers.get('content-type') ?? '', /text\/calendar/);
  const ics = (await file.text()).replaceAll('\r\n ', '');
  assert.match(ics, /^BEGIN:VCALENDAR\r\n/);
  const at = day.replaceAll('-', '');
  assert.ok(ics.includes(`DTSTART:${at}T033000Z`), 'half past ten in WIB is an instant');
  assert.match(ics, /SUMMARY:SIMULASI: Foto produk \(Digital\)/);
  assert.match(ics, /STATUS:CANCELLED/, 'one that was cancelled is so in the calendar, too');
  const again = await text(mentor.post('/pendampingan/kalender/alamat', {}));
  assert.ok(!again.includes(address));
  assert.equal((await stranger.send(address)).status, 404, 'the old address leads nowhere');
});

test('another mentor finds neither session nor enterprise', async () => {
  const otherId = await addMentor(site, cast, {
    ...{ name: 'Cahya Pendamping', email: 'cahya@contoh.example', enterpriseIds: [cast.kopi] },
  });
  const other = await site.as(otherId);
  const { path, sessionId } = await planned('Izin edar', { hoursAgo: 1 });
  assert.equal((await other.send(path)).status, 404);
  assert.equal((await other.send(`${path}/catatan`)).status, 404);
  assert.equal((await other.post(`${path}/pembatalan`, { sebab: 'x' })).status, 404);
  assert.equal((await other.send(`/usaha/${cast.keripik}/pendampingan`)).status, 404);
  assert.equal((await other.send(`/api/v1/mentoring/sessions/${sessionId}`)).status, 404);
  assert.doesNotMatch(await text(other.send('/pendampingan')), /Izin edar/);
});

test('a pairing that ends takes its right with it; what was told stays', async () => {
  const page = await text(manager.send(`${hub}/pendamping/${mentorId}`));
  const to = new RegExp(`action="([^"]*/${cast.kopi}/[^"]*/akhir)"`).exec(page)?.[1] ?? '';
  const pairingId = to.split('/').at(-2);
  assert.match(await text(manager.post(to, {}), 422), /Tulis alasannya/);
  await led(manager.post(to, { [`alasan-${pairingId}`]: 'Pindah wilayah' }));
  assert.equal((await mentor.send(`/usaha/${cast.kopi}/pendampingan`)).status, 404);
  assert.match(await text(mentor.send('/pendampingan')), /Kemasan/);
});
