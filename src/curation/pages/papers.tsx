/** The papers of a selection: issued, taken along as PDF, revoked. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { type PaperKind, paperOf, paperPdf, papersOf, paperWords } from '../../documents/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import { slugOf } from '../../kernel/slug.ts';
import {
  Crumbs,
  Empty,
  Field,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { issueMinutes, issueParticipants, revokeSelectionPaper } from '../actions/papers.ts';
import { curationSaid } from '../messages/office.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { decisionProblems } from '../problems/decision.ts';
import { signatoriesMax, type TypedMinutes } from '../rules/minutes.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

const kinds: readonly PaperKind[] = ['curationMinutes', 'participants'];

async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(selectionSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const lists = await Promise.all(kinds.map((kind) => papersOf(house.database, campaignId, kind)));
  const papers = lists.flatMap((list, i) =>
    list.map((paper) => ({ ...paper, kind: kinds[i] ?? 'curationMinutes' })),
  );
  const decides = may(visit, 'curation.decide');
  return {
    title: m.papers,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.papers}</h1>
        <p class="my-3">{m.papersLead}</p>
        {decides && (
          <ul class="flex flex-wrap gap-x-6">
            {[
              { href: curationPaths.minutes(campaignId), text: m.issueMinutes },
              { href: curationPaths.participants(campaignId), text: m.issueParticipants },
            ].map(({ href, text }) => (
              <li key={href} class="min-h-11 inline-flex items-center">
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        )}
        {papers.length === 0 ? (
          <Empty>{m.papersNone}</Empty>
        ) : (
          <Table
            label={m.papers}
            columns={[
              { head: m.kind },
              { head: m.issued },
              { head: inLocale(curationSaid, locale).stepState },
              ...(decides ? [{ head: m.revoke }] : []),
            ]}
            rows={papers.map((paper) => ({
              key: paper.paperId,
              cells: [
                <a key="pdf" href={curationPaths.paper(campaignId, paper.paperId)}>
                  {`${paperWords[paper.kind][locale]} (PDF)`}
                </a>,
                formatInstant(paper.issuedAt, campaign.zone, locale),
                paper.revocation ? m.revoked(paper.revocation.reason) : m.inForce,
                ...(decides
                  ? [
                      paper.revocation ? (
                        '–'
                      ) : (
                        <a key="revoke" href={curationPaths.revocation(campaignId, paper.paperId)}>
                          {m.revoke}
                        </a>
                      ),
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

async function download(visit: Visit): Promise<Response> {
  const { house } = visit;
  const paper = await paperOf(house.database, param(visit, 'paper'));
  if (paper?.campaignId !== here(visit)) throw decisionProblems.noPaper();
  const pdf = await paperPdf(paper, house.url());
  const name = `${slugOf(paperWords[paper.kind].id)}-${here(visit)}`;
  const marked = house.config.simulation ? `SIMULASI-${name}` : name;
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${marked}.pdf"`,
    },
  });
}

const issueRoutes = (
  what: 'minutes' | 'participants',
  issue: typeof issueMinutes,
): readonly Route[] =>
  formRoutes({
    path: curationPaths[what](':campaign'),
    ...allowed('curation.decide'),
    look: async (visit, refused) => {
      const m = inLocale(selectionSaid, visit.locale);
      const campaign = await theCampaign(visit);
      const isMinutes = what === 'minutes';
      return {
        title: isMinutes ? m.issueMinutes : m.issueParticipants,
        trail: trailTo(visit, campaign, {
          href: curationPaths.papers(campaign.campaignId),
          text: m.papers,
        }),
        trailLabel: inLocale(curationSaid, visit.locale).trail,
        lead: isMinutes ? m.issueMinutesLead : m.issueParticipantsLead,
        width: 'office',
        fields: <HeadFields visit={visit} refused={refused} />,
        submit: m.issue,
      };
    },
    save: async (visit, typed) => {
      const campaignId = here(visit);
      await issue(visit.house, visit.who, { campaignId, ...headIn(typed) });
      return curationPaths.papers(campaignId);
    },
  });

function HeadFields({ visit, refused }: { visit: Visit; refused: Refused }): VNode {
  const { locale } = visit;
  const m = inLocale(selectionSaid, locale);
  const form = { refused, locale };
  return (
    <>
      <div class="max-w-xl">
        <Field name="number" label={m.paperNumber} {...form} />
        <Field name="day" label={m.paperDay} type="date" value={visit.today} {...form} />
        <Field name="place" label={m.place} {...form} />
      </div>
      {Array.from({ length: signatoriesMax }, (_, i) => (
        <div key={i} class="grid gap-x-4 md:grid-cols-[2fr_2fr_1fr]">
          <Field name={`row${i + 1}-name`} label={m.signatory(i + 1)} {...form} />
          <Field name={`row${i + 1}-title`} label={m.signatoryTitle} {...form} />
          <Field name={`row${i + 1}-nip`} label={m.deciderNip} inputMode="numeric" {...form} />
        </div>
      ))}
    </>
  );
}

function headIn(typed: Readonly<Record<string, string>>): TypedMinutes {
  const of = (name: string) => typed[name] ?? '';
  return {
    ...{ number: of('number'), day: of('day'), place: of('place') },
    signatories: Array.from({ length: signatoriesMax }, (_, i) => {
      const at = (field: string) => of(`row${i + 1}-${field}`);
      return { name: at('name'), title: at('title'), nip: at('nip') };
    }),
  };
}

const revocationRoutes = formRoutes({
  path: curationPaths.revocation(':campaign', ':paper'),
  ...allowed('curation.decide'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(selectionSaid, locale);
    const campaign = await theCampaign(visit);
    const paper = await paperOf(house.database, param(visit, 'paper'));
    if (paper?.campaignId !== campaign.campaignId) throw decisionProblems.noPaper();
    return {
      title: m.revokeTitle,
      trail: trailTo(visit, campaign, {
        href: curationPaths.papers(campaign.campaignId),
        text: m.papers,
      }),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: m.revokeLead,
      fields: <TextArea name="reason" label={m.reason} rows={3} {...{ refused, locale }} />,
      submit: m.revoke,
    };
  },
  save: async (visit, { reason = '' }) => {
    const asked = { campaignId: here(visit), paperId: param(visit, 'paper'), reason };
    await revokeSelectionPaper(visit.house, visit.who, asked);
    return curationPaths.papers(here(visit));
  },
});

// The forms come before `/dokumen/:paper`.
export const paperRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.papers(':campaign'),
    ...allowed('curation.seeSelection'),
    handle: listPage,
  },
  ...issueRoutes('minutes', issueMinutes),
  ...issueRoutes('participants', issueParticipants),
  {
    method: 'get',
    path: curationPaths.paper(':campaign', ':paper'),
    ...allowed('curation.seeSelection'),
    handle: download,
  },
  ...revocationRoutes,
];
