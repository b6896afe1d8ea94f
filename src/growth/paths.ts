/** Where this room's pages are. */
import { query } from '../kernel/query.ts';

const ofCampaign = (campaignId: string) => `/kampanye/${campaignId}/tindak-lanjut`;
const ofReadiness = (enterpriseId: string) => `/usaha/${enterpriseId}/kesiapan-ekspor`;
const ofExports = (enterpriseId: string) => `/usaha/${enterpriseId}/catatan-ekspor`;
const ofEnterprise = (enterpriseId: string) => `/usaha/${enterpriseId}/tindak-lanjut`;

const ofEvents = (campaignId: string) => `/kampanye/${campaignId}/acara`;
const ofEvent = (campaignId: string, eventId: string) => `${ofEvents(campaignId)}/${eventId}`;
const ofOwnEvents = (enterpriseId: string) => `/usaha/${enterpriseId}/acara`;
const ofPledges = (enterpriseId: string) => `/usaha/${enterpriseId}/komitmen`;

export const growthPaths = {
  /** Of whoever is signed in: what is due of the own plans. */
  own: '/tindak-lanjut',
  ownAt: (at: { hal?: number; rencana?: number }) => `/tindak-lanjut${query(at)}`,
  printAt: (hal: number) => `/tindak-lanjut/cetak${query({ hal })}`,
  /** The same for a visit without a network. */
  print: '/tindak-lanjut/cetak',
  hub: (campaignId: string, hal?: number) => `${ofCampaign(campaignId)}${query({ hal })}`,
  hubAt: (campaignId: string, at: { hal?: number; rencana?: number }) =>
    `${ofCampaign(campaignId)}${query(at)}`,
  table: (campaignId: string) => `${ofCampaign(campaignId)}/tabel`,
  planning: (campaignId: string) => `${ofCampaign(campaignId)}/rencana`,
  planChange: (campaignId: string, planId: string) =>
    `${ofCampaign(campaignId)}/rencana/${planId}/perubahan`,
  planEnd: (campaignId: string, planId: string) =>
    `${ofCampaign(campaignId)}/rencana/${planId}/pengakhiran`,
  handover: (campaignId: string) => `${ofCampaign(campaignId)}/serah-terima`,
  papers: (campaignId: string) => `${ofCampaign(campaignId)}/dokumen`,
  paper: (campaignId: string, id: string) => `${ofCampaign(campaignId)}/dokumen/${id}`,
  revocation: (campaignId: string, id: string) =>
    `${ofCampaign(campaignId)}/dokumen/${id}/pencabutan`,
  copies: (campaignId: string, id: string) => `${ofCampaign(campaignId)}/dokumen/${id}/salinan`,
  copy: (campaignId: string, id: string, version: number | string) =>
    `${ofCampaign(campaignId)}/dokumen/${id}/salinan/${version}`,
  certification: (campaignId: string, id: string) =>
    `${ofCampaign(campaignId)}/dokumen/${id}/tanda-tangan`,
  enterprise: ofEnterprise,
  stepAdding: (enterpriseId: string, planId: string) =>
    `${ofEnterprise(enterpriseId)}/${planId}/langkah`,
  step: (enterpriseId: string, planId: string, stepId: string) =>
    `${ofEnterprise(enterpriseId)}/${planId}/langkah/${stepId}`,
  check: (enterpriseId: string, planId: string, month: number | string) =>
    `${ofEnterprise(enterpriseId)}/${planId}/pemantauan/${month}`,
  attempt: (enterpriseId: string, planId: string, month: number | string) =>
    `${ofEnterprise(enterpriseId)}/${planId}/pemantauan/${month}/percobaan`,
  readiness: ofReadiness,
  trade: (enterpriseId: string) => `${ofReadiness(enterpriseId)}/penawaran`,
  item: (enterpriseId: string, code: string) => `${ofReadiness(enterpriseId)}/butir/${code}`,
  gapTask: (enterpriseId: string, code: string) =>
    `${ofReadiness(enterpriseId)}/butir/${code}/tugas`,
  evidence: (enterpriseId: string, code: string) =>
    `${ofReadiness(enterpriseId)}/butir/${code}/berkas`,
  evidenceFile: (enterpriseId: string, fileId: string) =>
    `${ofReadiness(enterpriseId)}/berkas/${fileId}`,
  evidenceWithdrawal: (enterpriseId: string, fileId: string) =>
    `${ofReadiness(enterpriseId)}/berkas/${fileId}/pencabutan`,
  exports: ofExports,
  exportTelling: (enterpriseId: string) => `${ofExports(enterpriseId)}/baru`,
  exportReversal: (enterpriseId: string, exportId: string) =>
    `${ofExports(enterpriseId)}/${exportId}/pembatalan`,
  allExports: (campaignId: string) => `${ofCampaign(campaignId)}/catatan-ekspor`,
  readinessOverview: (campaignId: string, hal?: number) =>
    `${ofCampaign(campaignId)}/kesiapan-ekspor${query({ hal })}`,
  readinessTable: (campaignId: string) => `${ofCampaign(campaignId)}/kesiapan-ekspor/tabel`,
  exportTable: (campaignId: string) => `${ofCampaign(campaignId)}/catatan-ekspor/tabel`,
  events: ofEvents,
  announcing: (campaignId: string) => `${ofEvents(campaignId)}/baru`,
  event: (campaignId: string, eventId: string, at: { tampil?: string; hal?: number } = {}) =>
    `${ofEvent(campaignId, eventId)}${query(at)}`,
  eventChange: (campaignId: string, eventId: string) => `${ofEvent(campaignId, eventId)}/perubahan`,
  eventCancelling: (campaignId: string, eventId: string) =>
    `${ofEvent(campaignId, eventId)}/pembatalan`,
  eventOutcome: (campaignId: string, eventId: string) => `${ofEvent(campaignId, eventId)}/hasil`,
  placing: (campaignId: string, eventId: string) => `${ofEvent(campaignId, eventId)}/tempat`,
  eventInvitations: (campaignId: string, eventId: string, hal?: number) =>
    `${ofEvent(campaignId, eventId)}/undangan${query({ hal })}`,
  stands: (campaignId: string, eventId: string) => `${ofEvent(campaignId, eventId)}/stan`,
  eventTable: (campaignId: string, eventId: string) => `${ofEvent(campaignId, eventId)}/tabel`,
  ownEvents: ofOwnEvents,
  callAnswer: (enterpriseId: string, eventId: string) =>
    `${ofOwnEvents(enterpriseId)}/${eventId}/jawaban`,
  ownResult: (enterpriseId: string, eventId: string) =>
    `${ofOwnEvents(enterpriseId)}/${eventId}/hasil`,
  pledges: ofPledges,
  pledgeTelling: (enterpriseId: string) => `${ofPledges(enterpriseId)}/baru`,
  pledgeNews: (enterpriseId: string, pledgeId: string) =>
    `${ofPledges(enterpriseId)}/${pledgeId}/perkembangan`,
  allPledges: (campaignId: string, hal?: number) =>
    `/kampanye/${campaignId}/komitmen${query({ hal })}`,
  pledgeTable: (campaignId: string) => `/kampanye/${campaignId}/komitmen/tabel`,
} as const;
