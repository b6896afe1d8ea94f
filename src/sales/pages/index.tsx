import { enterpriseTarget } from '../../enterprises/index.ts';
import type { Target } from '../../people/index.ts';
import { param, type Route, type Visit } from '../../web/index.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { acceptOne, acceptRows } from './accept.tsx';
import { breakdownPage } from './breakdown.tsx';
import { actOnChosen } from './chosen.tsx';
import { closePeriod, closingPage } from './closing.tsx';
import { correct, correctionPage } from './correction.tsx';
import { enterpriseTotalPage } from './enterprise.tsx';
import { type EventsNear, entryPage, recordEntryForm } from './entry.tsx';
import { exclusionRoutes } from './exclusions.tsx';
import { explained } from './explained.ts';
import { goodsRoutes } from './goods.tsx';
import { guideRoutes } from './guides.tsx';
import { handOverPage, receiveHandedOver } from './hand-over.tsx';
import { importPage, reverse } from './import.tsx';
import { mapColumns, mappingPage } from './mapping.tsx';
import { noSalesRoutes } from './no-sales.tsx';
import { orderPage } from './order.tsx';
import { endOnly, paymentsPage, stateOnly } from './payments.tsx';
import { photoRoutes } from './photos.tsx';
import { answer, questionPage } from './question.tsx';
import { questionsPage } from './questions.tsx';
import { mailReminders, remindersPage } from './reminders.tsx';
import { reportingPage } from './reporting.tsx';
import { answerToRequest, ask, requestsPage } from './requests.tsx';
import { rowsPage } from './rows.tsx';
import { judgeSample, spotCheckPage } from './spot-check.tsx';
import { drawSample, spotChecksPage } from './spot-checks.tsx';
import { statementPage } from './statements.tsx';
import { campaignTotalPage, type EventStream } from './total.tsx';
import { receiveUploadForm, uploadPage } from './upload.tsx';
import { bookWithoutRest, confirm, discard, retry, unlock, uploadedPage } from './uploaded.tsx';

const may = salesPolicy.permissions;

const onCampaign = async (visit: Visit): Promise<Target> => ({
  campaignId: param(visit, 'campaign'),
});
const onEnterprise = (visit: Visit) =>
  enterpriseTarget(visit.house.database, param(visit, 'enterprise'));

const plainRoutes: readonly Route[] = [
  ...exclusionRoutes,
  ...photoRoutes(orderPage),
  ...guideRoutes,
  ...goodsRoutes,
  {
    method: 'post',
    path: salesPaths.accepting(':enterprise', {}),
    may: may['sales.correct'],
    on: onEnterprise,
    handle: acceptRows,
  },
  {
    method: 'post',
    path: salesPaths.choosing(':enterprise', {}),
    may: may['sales.correct'],
    on: onEnterprise,
    handle: actOnChosen(rowsPage),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/penjualan/pesanan/:issuer/:no/pemeriksaan',
    may: may['sales.correct'],
    on: onEnterprise,
    handle: acceptOne,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/penjualan/usaha',
    may: may['sales.seeCampaign'],
    on: onCampaign,
    handle: breakdownPage,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/penjualan/pelaporan',
    may: may['sales.seeCampaign'],
    on: onCampaign,
    handle: reportingPage,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/penjualan/pengingat',
    may: may['sales.remind'],
    on: onCampaign,
    handle: (visit) => remindersPage(visit),
  },
  {
    method: 'post',
    path: '/kampanye/:campaign/penjualan/pengingat',
    may: may['sales.remind'],
    on: onCampaign,
    handle: mailReminders,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/penjualan/penutupan',
    may: may['sales.close'],
    on: onCampaign,
    handle: (visit) => closingPage(visit),
  },
  {
    method: 'post',
    path: '/kampanye/:campaign/penjualan/penutupan',
    may: may['sales.close'],
    on: onCampaign,
    handle: closePeriod,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/penjualan/penutupan/:statement',
    may: may['sales.seeCampaign'],
    on: onCampaign,
    handle: statementPage,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/uji-petik',
    may: may['sales.seeQuestions'],
    on: onCampaign,
    handle: (visit) => spotChecksPage(visit),
  },
  {
    method: 'post',
    path: '/kampanye/:campaign/uji-petik',
    may: may['sales.spotCheck'],
    on: onCampaign,
    handle: drawSample,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/uji-petik/:sample',
    may: may['sales.seeQuestions'],
    on: onCampaign,
    handle: (visit) => spotCheckPage(visit),
  },
  {
    method: 'post',
    path: '/kampanye/:campaign/uji-petik/:sample',
    may: may['sales.spotCheck'],
    on: onCampaign,
    handle: judgeSample,
  },
  {
    method: 'get',
    path: '/kampanye/:campaign/antrean',
    may: may['sales.seeQuestions'],
    on: onCampaign,
    handle: questionsPage,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/antrean/:item',
    may: may['sales.seeQuestion'],
    on: onEnterprise,
    handle: (visit) => questionPage(visit),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/antrean/:item/jawaban',
    may: may['sales.correct'],
    on: onEnterprise,
    handle: answer,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/penjualan',
    may: may['sales.see'],
    on: onEnterprise,
    handle: enterpriseTotalPage,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/penjualan/baris',
    may: may['sales.see'],
    on: onEnterprise,
    handle: (visit) => rowsPage(visit),
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/penjualan/pesanan/:issuer/:no',
    may: may['sales.see'],
    on: onEnterprise,
    handle: (visit) => orderPage(visit),
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/penjualan/pesanan/:issuer/:no/perbaikan',
    may: may['sales.correct'],
    on: onEnterprise,
    handle: (visit) => correctionPage(visit),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/penjualan/pesanan/:issuer/:no/perbaikan',
    takesFiles: true,
    may: may['sales.correct'],
    on: onEnterprise,
    handle: correct,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/penjualan/pesanan/:issuer/:no/permintaan',
    may: may['sales.correct'],
    on: onEnterprise,
    handle: ask,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/permintaan',
    may: may['sales.see'],
    on: onEnterprise,
    handle: (visit) => requestsPage(visit),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/permintaan/:request/jawaban',
    may: may['sales.record'],
    on: onEnterprise,
    handle: answerToRequest,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/penjualan/pembayaran',
    may: may['sales.see'],
    on: onEnterprise,
    handle: (visit) => paymentsPage(visit),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/penjualan/pembayaran/pernyataan',
    may: may['sales.stateOnlyRecord'],
    on: onEnterprise,
    handle: stateOnly,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/penjualan/pembayaran/pernyataan/:record/akhiri',
    may: may['sales.stateOnlyRecord'],
    on: onEnterprise,
    handle: endOnly,
  },
  ...noSalesRoutes,
  {
    method: 'get',
    path: '/usaha/:enterprise/catat/berkas',
    may: may['sales.record'],
    on: onEnterprise,
    handle: (visit) => handOverPage(visit),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/catat/berkas',
    takesFiles: true,
    may: may['sales.record'],
    on: onEnterprise,
    handle: receiveHandedOver,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/unggah',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: explained((visit) => uploadPage(visit)),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/unggah',
    takesFiles: true,
    may: may['sales.upload'],
    on: onEnterprise,
    handle: receiveUploadForm,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/unggah/:upload',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: (visit) => uploadedPage(visit),
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/unggah/:upload/kolom',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: (visit) => mappingPage(visit),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/unggah/:upload/kolom',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: mapColumns,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/unggah/:upload/kata-sandi',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: unlock,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/unggah/:upload/pencatatan',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: confirm,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/unggah/:upload/pencatatan-sebagian',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: bookWithoutRest,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/unggah/:upload/pembuangan',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: discard,
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/unggah/:upload/percobaan',
    may: may['sales.upload'],
    on: onEnterprise,
    handle: retry,
  },
  {
    method: 'get',
    path: '/usaha/:enterprise/kiriman/:import',
    may: may['sales.see'],
    on: onEnterprise,
    handle: (visit) => importPage(visit),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/kiriman/:import/pembatalan',
    may: may['sales.reverse'],
    on: onEnterprise,
    handle: reverse,
  },
];

const entryRoutes = (eventsNear: EventsNear): readonly Route[] => [
  {
    method: 'get',
    path: '/usaha/:enterprise/catat',
    may: may['sales.record'],
    on: onEnterprise,
    handle: explained((visit) => entryPage(visit, eventsNear)),
  },
  {
    method: 'post',
    path: '/usaha/:enterprise/catat',
    may: may['sales.record'],
    on: onEnterprise,
    handle: (visit) => recordEntryForm(visit, eventsNear),
  },
];

/** What this room's pages are told by later rooms. */
export const salesRoutes = ({
  eventsNear,
  eventStream,
}: {
  eventsNear: EventsNear;
  eventStream: EventStream;
}): readonly Route[] => [
  {
    method: 'get',
    path: '/kampanye/:campaign/penjualan',
    may: may['sales.seeCampaign'],
    on: onCampaign,
    handle: (visit) => campaignTotalPage(visit, eventStream),
  },
  ...plainRoutes,
  ...entryRoutes(eventsNear),
];
