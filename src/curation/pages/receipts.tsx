/** The receipt of a sample: issued by staff, taken along by whoever handed it in. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { paperWords } from '../../documents/index.ts';
import { dayIn } from '../../kernel/day.ts';
import { inLocale, param, type Route, type Visit } from '../../web/index.ts';
import { lookAtSamples } from '../actions/look-at-samples.ts';
import { issueSampleReceipt } from '../actions/receipts.ts';
import { curationSaid } from '../messages/office.ts';
import { receiptsSaid } from '../messages/receipts.ts';
import { samplesSaid } from '../messages/samples.ts';
import { curationPaths } from '../paths.ts';
import { giverOf, receiptsOf } from '../questions/receipts.ts';
import { sampleIn } from '../questions/samples.ts';
import { typedFields } from '../rules/panel-papers.ts';
import { sentOwnReceipt } from '../sent-files.ts';
import { HeadFields, headIn } from './paper-head.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

/** On the page of a sample, for staff. */
export async function ReceiptsOfSample(
  visit: Visit,
  sample: {
    campaignId: string;
    applicationId: string;
    no: number;
    code: string;
    mayIssue: boolean;
  },
): Promise<VNode> {
  const { locale, house } = visit;
  const { campaignId, applicationId, no, code, mayIssue } = sample;
  const m = inLocale(receiptsSaid, locale);
  const receipts = await receiptsOf(house.database, campaignId, applicationId);
  const own = receipts.find((one) => one.no === no);
  return (
    <ul class="my-3">
      {own && (
        <li class="min-h-11 flex items-center">
          <a href={curationPaths.paper(campaignId, own.paperId)}>{m.pdf}</a>
        </li>
      )}
      {own && may(visit, 'curation.decide') && (
        <li class="min-h-11 flex items-center">
          <a href={curationPaths.revocation(campaignId, own.paperId)}>{m.revoke}</a>
        </li>
      )}
      {mayIssue && (
        <li class="min-h-11 flex items-center">
          <a href={curationPaths.receipt(campaignId, code)}>{own ? m.again : m.issue}</a>
        </li>
      )}
    </ul>
  );
}

/** On the page of an applicant, for whoever holds its link; null where there is none. */
export async function OwnReceipts(
  { locale, house }: Visit,
  own: { campaignId: string; token: string; applicationId: string },
): Promise<VNode | null> {
  const { campaignId, token, applicationId } = own;
  const receipts = await receiptsOf(house.database, campaignId, applicationId);
  if (receipts.length === 0) return null;
  const m = inLocale(receiptsSaid, locale);
  return (
    <ul>
      {receipts.map(({ no }) => (
        <li key={no} class="min-h-11 flex items-center">
          <a href={curationPaths.ownReceipt(campaignId, token, no)}>{m.own(no)}</a>
        </li>
      ))}
    </ul>
  );
}

const issuing = formRoutes({
  path: curationPaths.receipt(':campaign', ':no'),
  ...allowed('curation.screen'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const campaign = await theCampaign(visit);
    const { campaignId, zone } = campaign;
    const code = param(visit, 'no');
    await lookAtSamples(house, visit.who, campaignId);
    const sample = await sampleIn(house.database, campaignId, code);
    const giver = await giverOf(house.database, campaignId, sample);
    const more = typedFields.sampleReceipt.map((field) =>
      field.name === 'giver' ? { ...field, usual: giver } : field,
    );
    const m = inLocale(samplesSaid, locale);
    return {
      title: paperWords.sampleReceipt[locale],
      trail: [
        ...trailTo(visit, campaign, { href: curationPaths.samples(campaignId), text: m.title }),
        { href: curationPaths.sample(campaignId, code), text: m.one(code) },
      ],
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: inLocale(receiptsSaid, locale).lead,
      width: 'office',
      // It was handed in on that day, whenever the paper is made.
      fields: <HeadFields {...{ visit, refused, more }} day={dayIn(zone, sample.receivedAt)} />,
      submit: inLocale(receiptsSaid, locale).issue,
    };
  },
  save: async (visit, typed) => {
    const asked = { campaignId: here(visit), code: param(visit, 'no') };
    await issueSampleReceipt(visit.house, visit.who, { ...asked, ...headIn(typed), typed });
    return curationPaths.sample(asked.campaignId, asked.code);
  },
});

export const receiptRoutes: readonly Route[] = [
  ...issuing,
  {
    method: 'get',
    path: curationPaths.ownReceipt(':campaign', ':token', ':no'),
    may: 'public',
    handle: (visit) => {
      const own = { campaignId: here(visit), token: param(visit, 'token') };
      return sentOwnReceipt(visit, own, Number(param(visit, 'no')) || 0);
    },
  },
];
