import { constraintMeans } from '../database/index.ts';
import { defineProblems, problem } from '../kernel/problem.ts';

const textNames = {
  sector: { id: 'Sektor', en: 'The sector' },
  address: { id: 'Alamat', en: 'The address' },
  unit: { id: 'Satuan', en: 'The unit' },
  remark: { id: 'Keterangan', en: 'The remark' },
} as const;

export const enterpriseProblems = defineProblems('enterprises', {
  notFound: problem<void>(404, () => ({
    id: 'IKM ini tidak ada, atau bukan untuk Anda.',
    en: 'There is no such enterprise, or it is not yours to see.',
  })),
  idTaken: problem<void>(409, () => ({
    id: 'IKM ini sudah terdaftar.',
    en: 'This enterprise is registered already.',
  })),
  nameMissing: problem<void>(
    422,
    () => ({
      id: 'Tulis nama IKM, paling banyak 200 huruf.',
      en: 'Write the name of the enterprise, 200 letters at most.',
    }),
    'name',
  ),
  zoneWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih zona waktu: WIB, WITA atau WIT.',
      en: 'Choose the time zone: WIB, WITA or WIT.',
    }),
    'zone',
  ),
  zoneFromWrong: problem<void>(
    422,
    () => ({
      id: 'Isi hari mulainya zona yang baru: hari ini atau sebelumnya, dan tidak sebelum pergantian yang sudah tercatat.',
      en: 'Fill in the first day of the new zone: today or before, and not before a change that is recorded.',
    }),
    'zoneFrom',
  ),
  zoneSame: problem<void>(
    422,
    () => ({
      id: 'Hari pindah hanya diisi bila zona waktunya diganti. Pilih zona yang baru, atau kosongkan harinya.',
      en: 'The day is only for a change of zone. Choose the new zone, or leave the day empty.',
    }),
    'zoneFrom',
  ),
  regionWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih kabupaten atau kota dari daftar, atau tulis kode Kemendagri seperti 18.09.',
      en: 'Choose the regency or city from the list, or write its Kemendagri code such as 18.09.',
    }),
    'regionCode',
  ),
  aliasWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Paling banyak ${max} nama lain, masing-masing paling banyak 200 huruf.`,
      en: `At most ${max} other names, 200 letters each.`,
    }),
    'aliases',
  ),
  itemNameMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis namanya, paling banyak ${max} huruf.`,
      en: `Write the name, ${max} letters at most.`,
    }),
    'name',
  ),
  textTooLong: problem<{ field: keyof typeof textNames; max: number }>(422, ({ field, max }) => ({
    id: `${textNames[field].id} paling banyak ${max} huruf.`,
    en: `${textNames[field].en} takes ${max} letters at most.`,
  })),
  priceWrong: problem<void>(
    422,
    () => ({
      id: 'Tulis harganya dalam rupiah, misalnya 15.000, atau kosongkan.',
      en: 'Write the price in rupiah, for example 15.000, or leave it empty.',
    }),
    'price',
  ),
  noSuchItem: problem<void>(404, () => ({
    id: 'Data ini tidak ada pada IKM ini.',
    en: 'This enterprise has no such item.',
  })),
  marketplaceWrong: problem<void>(
    422,
    () => ({ id: 'Pilih di mana toko ini.', en: 'Choose where this shop is.' }),
    'marketplace',
  ),
  shopTaken: problem<void>(
    409,
    () => ({
      id: 'Toko dengan nama ini sudah terdaftar pada sebuah IKM. Periksa namanya; bila toko ini berpindah tangan, tutup dahulu di IKM yang lama.',
      en: 'A shop of this name is registered with an enterprise already. Check the name; if the shop changed hands, close it at the former enterprise first.',
    }),
    'shopName',
  ),
  daysWrong: problem<void>(
    422,
    () => ({
      id: 'Hari terakhir mendahului hari pertama.',
      en: 'The last day lies before the first.',
    }),
    'until',
  ),
  dayMissing: problem<{ field: string }>(422, () => ({
    id: 'Isi tanggalnya.',
    en: 'Give the day.',
  })),
  alreadyEnded: problem<void>(409, () => ({
    id: 'Ini sudah berakhir.',
    en: 'This has ended already.',
  })),
  resaleWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih jual putus atau titip jual, atau kosongkan.',
      en: 'Choose sold outright or on consignment, or leave it empty.',
    }),
    'resale',
  ),
  notAReseller: problem<void>(
    422,
    () => ({
      id: 'Jual putus dan titip jual hanya untuk kanal Reseller.',
      en: 'Sold outright and on consignment are for the channel Reseller only.',
    }),
    'resale',
  ),
  sourceKindWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih mesin kasir atau catatan tangan. Toko online dicatat sebagai toko.',
      en: 'Choose a till or a hand-kept book. Online shops are added as shops.',
    }),
    'kind',
  ),
  channelWrong: problem<void>(
    422,
    () => ({ id: 'Pilih kanal penjualannya.', en: 'Choose the sales channel.' }),
    'channel',
  ),
  sourceTwice: problem<void>(
    409,
    () => ({
      id: 'Sumber penjualan dengan nama ini sudah ada.',
      en: 'There is a source of sales with this name already.',
    }),
    'name',
  ),
  noSuchPerson: problem<void>(
    422,
    () => ({ id: 'Pilih orang yang sudah terdaftar.', en: 'Choose a person who is registered.' }),
    'personId',
  ),
  ownerDayWrong: problem<void>(
    422,
    () => ({
      id: 'Pemilik yang sekarang mulai pada hari itu atau sesudahnya. Pilih hari yang lebih akhir.',
      en: 'The current owner began on that day or later. Choose a later day.',
    }),
    'from',
  ),
  ownerSame: problem<void>(409, () => ({
    id: 'Orang ini sudah menjadi pemilik.',
    en: 'This person is the owner already.',
  })),
  identifierKindWrong: problem<void>(
    422,
    () => ({ id: 'Pilih jenis nomornya.', en: 'Choose the kind of number.' }),
    'kind',
  ),
  numberMissing: problem<void>(
    422,
    () => ({
      id: 'Tulis nomornya, paling banyak 60 tanda.',
      en: 'Write the number, 60 signs at most.',
    }),
    'number',
  ),
  nibLength: problem<{ length: number }>(
    422,
    ({ length }) => ({
      id: `NIB terdiri dari 13 angka; ini ${length}. Salin dari dokumen NIB.`,
      en: `A NIB has 13 digits; this has ${length}. Copy it from the NIB document.`,
    }),
    'number',
  ),
  digitsOnly: problem<void>(
    422,
    () => ({
      id: 'Nomor ini hanya berisi angka. Periksa huruf yang mirip angka, misalnya O dan 0.',
      en: 'This number holds digits only. Look for letters like digits, such as O and 0.',
    }),
    'number',
  ),
  halalDecree: problem<void>(
    422,
    () => ({
      id: 'KH adalah nomor ketetapan halal: sertifikatnya belum selesai. Isi nomor sertifikat yang diawali ID setelah terbit.',
      en: 'KH is the number of the halal decree: the certificate is not finished. Give the certificate’s number, which begins with ID, when it is out.',
    }),
    'number',
  ),
  identifierTwice: problem<void>(
    409,
    () => ({ id: 'Nomor ini sudah tercatat.', en: 'This number is recorded already.' }),
    'number',
  ),
  noSuchProduct: problem<void>(
    422,
    () => ({ id: 'Pilih produk dari daftar.', en: 'Choose a product from the list.' }),
    'productId',
  ),
  placeMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis di mana nomor ini dicari, paling banyak ${max} huruf, misalnya oss.go.id.`,
      en: `Write where this number was looked up, ${max} letters at most, for example oss.go.id.`,
    }),
    'place',
  ),
  resultWrong: problem<void>(
    422,
    () => ({ id: 'Pilih hasilnya: ditemukan atau tidak.', en: 'Choose the result: found or not.' }),
    'result',
  ),
  registryFailed: problem<{ place: string; why: string }>(502, ({ place, why }) => ({
    id: `Layanan ${place} tidak menjawab dengan benar (${why}). Nomor tetap “tidak diperiksa”; coba lagi nanti atau periksa dengan tangan.`,
    en: `The service ${place} did not answer properly (${why}). The number stays “not checked”; try later or check by hand.`,
  })),
  alreadyMember: problem<void>(
    409,
    () => ({
      id: 'IKM ini sudah menjadi peserta kampanye pada hari-hari itu.',
      en: 'This enterprise takes part in the campaign on those days already.',
    }),
    'from',
  ),
  notMember: problem<void>(404, () => ({
    id: 'IKM ini bukan peserta kampanye ini.',
    en: 'This enterprise does not take part in this campaign.',
  })),
  endWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih mengundurkan diri atau didiskualifikasi.',
      en: 'Choose withdrawal or disqualification.',
    }),
    'as',
  ),
  endBeforeStart: problem<void>(
    422,
    () => ({
      id: 'Hari terakhir mendahului hari pertama keikutsertaannya.',
      en: 'The last day lies before the first of the membership.',
    }),
    'lastDay',
  ),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Write the reason, ${max} letters at most.`,
    }),
    'reason',
  ),
  sectorWrong: problem<void>(
    422,
    () => ({ id: 'Pilih sektor dari daftar kampanye.', en: 'Choose a sector of the campaign.' }),
    'code',
  ),
  noSuchCampaign: problem<void>(
    422,
    () => ({ id: 'Pilih kampanye dari daftar.', en: 'Choose a campaign from the list.' }),
    'campaignId',
  ),
});

constraintMeans('enterprise_id_once', enterpriseProblems.idTaken);
constraintMeans('enterprise_identifier_once', enterpriseProblems.identifierTwice);
constraintMeans('storefront_claimed_once', enterpriseProblems.shopTaken);
constraintMeans('sale_source_named_once', enterpriseProblems.sourceTwice);
constraintMeans('participation_once', enterpriseProblems.alreadyMember);
constraintMeans('enterprise_owner_person_id_fkey', enterpriseProblems.noSuchPerson);
constraintMeans('participation_campaign_id_fkey', enterpriseProblems.noSuchCampaign);
constraintMeans(
  'enterprise_identifier_enterprise_id_product_id_fkey',
  enterpriseProblems.noSuchProduct,
);
