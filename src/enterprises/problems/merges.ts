import { constraintMeans } from '../../database/index.ts';
import { defineProblems, problem } from '../../kernel/problem.ts';

export const mergeProblems = defineProblems('enterpriseMerges', {
  same: problem<void>(422, () => ({
    id: 'Pilih dua IKM yang berbeda.',
    en: 'Choose two different enterprises.',
  })),
  already: problem<void>(409, () => ({
    id: 'Salah satunya sudah digabung dengan IKM lain. Batalkan penggabungan itu dahulu.',
    en: 'One of them is merged with another already. Undo that merge first.',
  })),
  notMerged: problem<void>(409, () => ({
    id: 'IKM ini tidak sedang digabung.',
    en: 'This enterprise is not merged.',
  })),
  stillMember: problem<{ campaigns: string }>(409, ({ campaigns }) => ({
    id: `Yang akan digabung masih menjadi peserta ${campaigns}. Akhiri keikutsertaannya dahulu, atau biarkan dia yang tetap tampil.`,
    en: `The one to be merged still takes part in ${campaigns}. End its membership first, or let it be the one that stays.`,
  })),
  mergedAway: problem<{ name: string }>(409, ({ name }) => ({
    id: `IKM ini sudah digabung ke ${name}. Ubah datanya di sana.`,
    en: `This enterprise was merged into ${name}. Change its data there.`,
  })),
});

constraintMeans('enterprise_merged_once', () => mergeProblems.already());
