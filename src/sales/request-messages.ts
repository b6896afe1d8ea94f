import type { Messages } from '../web/index.ts';

export const requestSaid = {
  title: { id: 'Permintaan perbaikan', en: 'Requests for correction' },
  ask: { id: 'Minta perbaikan kepada produsen', en: 'Ask the producer to put it right' },
  askHint: {
    id: 'Satu kalimat, misalnya: Mohon kirim nota penjualan ini, angkanya berbeda dari mutasi bank. Jangan tulis nama atau nomor pembeli.',
    en: 'One sentence, for example: please send the receipt of this sale, its amount differs from the bank’s. No names or numbers of buyers.',
  },
  send: { id: 'Kirim permintaan', en: 'Send the request' },
  lead: {
    id: 'Petugas bertanya tentang penjualan ini. Jawab dengan satu kalimat; bila angkanya salah, kirim berkas yang benar atau minta petugas memperbaikinya.',
    en: 'Officers ask about these sales. Answer in a sentence; if an amount is wrong, send the right file or ask the officer to correct it.',
  },
  none: { id: 'Tidak ada permintaan.', en: 'There are no requests.' },
  answer: { id: 'Jawaban Anda', en: 'Your answer' },
  reply: { id: 'Jawab', en: 'Answer' },
  asked: { id: (at: string) => `Diminta ${at}`, en: (at: string) => `Asked ${at}` },
  answered: { id: (at: string) => `Dijawab ${at}`, en: (at: string) => `Answered ${at}` },
  waiting: { id: 'menunggu jawaban produsen', en: 'waits for the producer’s answer' },
  open: {
    id: (n: number) => `Petugas bertanya tentang ${n} penjualan`,
    en: (n: number) => (n === 1 ? 'An officer asks about a sale' : `Officers ask about ${n} sales`),
  },
} satisfies Messages;
