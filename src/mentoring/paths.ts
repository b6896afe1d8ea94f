/** Where this room's pages are. */
import { query } from '../kernel/query.ts';

/** Sessions not told of though their time is over; those whose report waits. */
export type SessionFilter = 'belum' | 'laporan';

/** Tasks of one owner. */
export type OwnerFilter = 'usaha' | 'pendamping' | 'dinas';

const ofCampaign = (campaignId: string) => `/kampanye/${campaignId}/pendampingan`;
const ofSession = (sessionId: string) => `/pendampingan/sesi/${sessionId}`;
const ofEnterprise = (enterpriseId: string) => `/usaha/${enterpriseId}/pendampingan`;

export const mentoringPaths = {
  /** Of whoever is signed in: own sessions and enterprises. */
  own: '/pendampingan',
  hub: ofCampaign,
  setup: (campaignId: string) => `${ofCampaign(campaignId)}/pengaturan`,
  rule: (campaignId: string) => `${ofCampaign(campaignId)}/pengaturan/batas`,
  modules: (campaignId: string) => `${ofCampaign(campaignId)}/pengaturan/modul`,
  moduleRetiring: (campaignId: string, moduleId: string) =>
    `${ofCampaign(campaignId)}/pengaturan/modul/${moduleId}/penghapusan`,
  mentors: (campaignId: string) => `${ofCampaign(campaignId)}/pendamping`,
  mentor: (campaignId: string, personId: string) =>
    `${ofCampaign(campaignId)}/pendamping/${personId}`,
  mentorLeaving: (campaignId: string, personId: string) =>
    `${ofCampaign(campaignId)}/pendamping/${personId}/pelepasan`,
  pairings: (campaignId: string, personId: string, q = '') =>
    `${ofCampaign(campaignId)}/pendamping/${personId}/pasangan${query({ q })}`,
  pairingEnd: (campaignId: string, personId: string, enterpriseId: string, pairingId: string) =>
    `${ofCampaign(campaignId)}/pendamping/${personId}/pasangan/${enterpriseId}/${pairingId}/akhir`,
  sessions: (
    campaignId: string,
    asked: { hal?: number; saring?: SessionFilter | null; hari?: string | null } = {},
  ) => `${ofCampaign(campaignId)}/sesi${query(asked)}`,
  tasks: (campaignId: string, asked: { hal?: number; pemilik?: OwnerFilter | null } = {}) =>
    `${ofCampaign(campaignId)}/tugas${query(asked)}`,
  calendar: (campaignId: string, bulan?: string) =>
    `${ofCampaign(campaignId)}/kalender${query({ bulan })}`,
  ownCalendar: (bulan?: string) => `/pendampingan/kalender${query({ bulan })}`,
  feedMaking: '/pendampingan/kalender/alamat',
  feed: (token: string) => `/kalender/${token}`,
  planning: (campaignId: string) => `${ofCampaign(campaignId)}/sesi/baru`,
  session: ofSession,
  recording: (sessionId: string) => `${ofSession(sessionId)}/catatan`,
  unplanned: (campaignId: string) => `${ofCampaign(campaignId)}/catatan`,
  moving: (sessionId: string) => `${ofSession(sessionId)}/perpindahan`,
  cancelling: (sessionId: string) => `${ofSession(sessionId)}/pembatalan`,
  choosing: (sessionId: string, recordId: string) => `${ofSession(sessionId)}/catatan/${recordId}`,
  reporting: (sessionId: string) => `${ofSession(sessionId)}/laporan`,
  inviting: (sessionId: string) => `${ofSession(sessionId)}/undangan`,
  photoAdding: (sessionId: string) => `${ofSession(sessionId)}/foto`,
  picture: (enterpriseId: string, photoId: string) =>
    `${ofEnterprise(enterpriseId)}/foto/${photoId}`,
  photoWithdrawal: (enterpriseId: string, photoId: string) =>
    `${ofEnterprise(enterpriseId)}/foto/${photoId}/pencabutan`,
  newCode: (sessionId: string) => `${ofSession(sessionId)}/kode`,
  attending: (sessionId: string, code: string) => `/hadir/${sessionId}/${code}`,
  monthly: (campaignId: string, personId: string, bulan?: string) =>
    `${ofCampaign(campaignId)}/pendamping/${personId}/laporan${query({ bulan })}`,
  monthlyPaper: (paperId: string) => `/pendampingan/laporan/${paperId}`,
  coverage: (campaignId: string) => `${ofCampaign(campaignId)}/liputan`,
  coverageTable: (campaignId: string) => `${ofCampaign(campaignId)}/liputan.csv`,
  coverageTaking: (campaignId: string, coverageId: string) =>
    `${ofCampaign(campaignId)}/liputan/${coverageId}/pencabutan`,
  sessionCoverage: (sessionId: string) => `${ofSession(sessionId)}/liputan`,
  attendanceTable: (campaignId: string) => `${ofCampaign(campaignId)}/kehadiran.csv`,
  campaignReadiness: (campaignId: string, hal?: number) =>
    `${ofCampaign(campaignId)}/kesiapan${query({ hal })}`,
  curve: (enterpriseId: string) => `${ofEnterprise(enterpriseId)}/penjualan`,
  growth: (campaignId: string, hal?: number) =>
    `${ofCampaign(campaignId)}/perkembangan${query({ hal })}`,
  readiness: (enterpriseId: string) => `${ofEnterprise(enterpriseId)}/kesiapan`,
  enterprise: ofEnterprise,
  task: (enterpriseId: string, taskId: string) => `${ofEnterprise(enterpriseId)}/tugas/${taskId}`,
  taskAdding: (enterpriseId: string) => `${ofEnterprise(enterpriseId)}/tugas`,
  taskStep: (enterpriseId: string, taskId: string) =>
    `${ofEnterprise(enterpriseId)}/tugas/${taskId}/langkah`,
} as const;
