/** Papers over HTTP: listed, read, taken along, revoked, and their signed copies. */
import { z } from '@hono/zod-openapi';
import {
  addCopy,
  type Claims,
  certifyPaper,
  copiesOf,
  copyKinds,
  type Paper,
  type PaperKind,
  paperKinds,
  papersOf,
  paperToken,
  readClaims,
  revocationOf,
  revokePaper,
} from '../documents/index.ts';
import type { Act } from '../journal/index.ts';
import { present } from '../kernel/assert.ts';
import type { Policy, Who } from '../people/index.ts';
import { daySchema, instantSchema, type Visit } from '../web/index.ts';
import { decideOnPapers } from './actions/papers.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import { bytesOf, campaignParam } from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { decisionProblems } from './problems/decision.ts';
import { paperIn } from './questions/papers.ts';
import { selectionPaperKinds } from './rules/panel-papers.ts';
import { sentCopy, sentPaper } from './sent-files.ts';

/** What the papers of a room are; the calls are the same. */
export interface PaperApiRoom<N extends `${string}.${string}`> {
  path: string;
  policy: Policy<N>;
  /** Reads them; issues, revokes and signs them. */
  see: N;
  decide: N;
  kinds: readonly PaperKind[];
  /** Letters to one person: they take no copies. */
  letters: readonly PaperKind[];
  /** Of the list, where nobody says. */
  usual: PaperKind;
  act: <T>(
    house: Visit['house'],
    who: Who | null,
    campaignId: string,
    work: (act: Act) => Promise<T>,
  ) => Promise<T>;
}

const paperParams = campaignParam.extend({ paper: z.uuid() });
const copyParams = paperParams.extend({ no: z.string().openapi({ example: '1' }) });

const rowSchema = z.object({
  ...{ paperId: z.uuid(), kind: z.enum(paperKinds), number: z.string(), issuedAt: instantSchema },
  ...{ contentHash: z.string(), copies: z.number() },
  revokedBecause: z.string().nullable(),
});

const claimsOf = ({ claims }: { claims: string }): Claims =>
  present(readClaims(claims), 'a paper of ours has claims of ours');

export function paperCalls<N extends `${string}.${string}`>(room: PaperApiRoom<N>): ApiPart {
  return together(listPart(room), readParts(room), decideParts(room));
}

function listPart<N extends `${string}.${string}`>(room: PaperApiRoom<N>): ApiPart {
  const kinds = [...room.kinds, ...room.letters];
  return callsOf(room.policy).reads({
    ...{ path: room.path, params: campaignParam, may: room.see },
    summary: 'Papers of one kind, the newest first',
    query: z.object({ kind: z.enum(paperKinds).default(room.usual) }),
    ...{ schema: 'lagawi.papers/1', says: 'The papers' },
    answer: z.object({ rows: z.array(rowSchema) }),
    look: async ({ house }, { campaign }, { kind }) => {
      if (!kinds.includes(kind)) throw decisionProblems.noPaper();
      const papers = await papersOf(house.database, campaign, kind);
      return {
        rows: papers.map((paper) => {
          const { number, contentHash } = claimsOf(paper);
          const { paperId, copies, issuedAt, revocation } = paper;
          return {
            ...{ paperId, kind, number, contentHash, copies, issuedAt: issuedAt.toISOString() },
            revokedBecause: revocation?.reason ?? null,
          };
        }),
      };
    },
  });
}

/** Of this room and this campaign; `among`: kinds that it is one of. */
const theOneOf =
  <N extends `${string}.${string}`>({ kinds, letters }: PaperApiRoom<N>) =>
  (
    { house }: Pick<Visit, 'house'>,
    { campaign: campaignId, paper: paperId }: z.output<typeof paperParams>,
    among: readonly PaperKind[] = [...kinds, ...letters],
  ): Promise<Paper> =>
    paperIn(house.database, { campaignId, paperId, kinds: among });

function readParts<N extends `${string}.${string}`>(room: PaperApiRoom<N>): ApiPart {
  const { reads, sends } = callsOf(room.policy);
  const onPaper = { params: paperParams, may: room.see };
  const theOne = theOneOf(room);
  return together(
    reads({
      ...{ path: `${room.path}/{paper}`, ...onPaper, schema: 'lagawi.paper/1' },
      ...{ summary: 'What is signed of a paper, with the code that checks it', says: 'The paper' },
      answer: z.object({
        ...{ paperId: z.uuid(), kind: z.enum(paperKinds), campaign: z.string() },
        ...{ number: z.string(), day: daySchema, contentHash: z.string() },
        facts: z.array(z.object({ label: z.string(), value: z.string() })),
        ...{ isSimulation: z.boolean(), issuedAt: instantSchema },
        code: z.string().openapi({ description: 'As in its QR: claims and signature' }),
        revokedBecause: z.string().nullable(),
        content: z.unknown().openapi({
          description: 'What its hash stands for, such as ranks and their firmness in minutes',
        }),
      }),
      look: async (visit, at) => {
        const paper = await theOne(visit, at);
        const revocation = await revocationOf(visit.house.database, paper.paperId);
        const { facts, ...claims } = claimsOf(paper);
        return {
          ...{ ...claims, issuedAt: paper.issuedAt.toISOString(), code: paperToken(paper) },
          facts: facts.map(([label, value]) => ({ label, value })),
          revokedBecause: revocation?.reason ?? null,
          content: paper.content,
        };
      },
    }),
    sends({
      ...{ path: `${room.path}/{paper}/pdf`, ...onPaper, type: 'application/pdf' },
      summary: 'A paper as PDF',
      look: async (visit, at) => sentPaper(visit, await theOne(visit, at)),
    }),
    reads({
      ...{ path: `${room.path}/{paper}/copies`, ...onPaper, schema: 'lagawi.paperCopies/1' },
      ...{ summary: 'Signed copies of a paper, first to last', says: 'The copies' },
      answer: z.object({
        rows: z.array(
          z.object({
            ...{ version: z.number(), kind: z.enum(copyKinds), signer: z.string() },
            ...{ sha256: z.string(), mediaType: z.string(), bytes: z.number() },
            addedAt: instantSchema,
          }),
        ),
      }),
      look: async (visit, at) => {
        const { paperId } = await theOne(visit, at);
        const copies = await copiesOf(visit.house.database, paperId);
        return { rows: copies.map((one) => ({ ...one, addedAt: one.addedAt.toISOString() })) };
      },
    }),
    sends({
      ...{ path: `${room.path}/{paper}/copies/{no}`, params: copyParams, may: room.see },
      ...{ summary: 'One signed copy, as it was kept', type: '*/*' },
      look: async (visit, at) => sentCopy(visit, await theOne(visit, at), at.no),
    }),
  );
}

function decideParts<N extends `${string}.${string}`>(room: PaperApiRoom<N>): ApiPart {
  const { writes } = callsOf(room.policy);
  const theOne = theOneOf(room);
  // Asked before the paper is looked for, so that a stranger learns of none.
  const onPaper = { params: paperParams, may: room.decide };
  return together(
    writes({
      ...{ path: `${room.path}/{paper}/revocation`, ...onPaper, says: 'Revoked' },
      summary: 'Revoke a paper, with the reason that whoever checks it reads; it stays readable',
      body: z.object({ reason: z.string() }),
      work: async (by, at, { reason }) => {
        const { paperId } = await theOne(by, at);
        await room.act(by.house, by.who, at.campaign, (act) =>
          revokePaper(act, { paperId, reason }),
        );
        return paperId;
      },
    }),
    writes({
      ...{ path: `${room.path}/{paper}/copies`, ...onPaper, says: 'Kept' },
      summary: 'Keep the scan of a paper that was signed by hand, bound to it by its hash',
      body: z.object({
        signer: z.string(),
        content: z.string().openapi({ description: 'PDF, JPG or PNG up to 1.4 MB, as base64' }),
      }),
      work: async (by, at, { signer, content }) => {
        const { paperId } = await theOne(by, at, room.kinds);
        const copy = { paperId, kind: 'scan', signer, bytes: bytesOf(content) } as const;
        await room.act(by.house, by.who, at.campaign, (act) => addCopy(act, by.house.files, copy));
        return paperId;
      },
    }),
    writes({
      ...{ path: `${room.path}/{paper}/certification`, ...onPaper, says: 'Signed' },
      summary: 'Have the national e-signature service sign it; NIK and passphrase are kept nowhere',
      body: z.object({
        ...{ signer: z.string(), nik: z.string(), passphrase: z.string() },
        place: z.number().int().nullable().default(null).openapi({
          description: 'Above which signatory’s name it is seen, from 1; null: invisible',
        }),
      }),
      work: async (by, at, { signer, nik, passphrase, place }) => {
        const paper = await theOne(by, at, room.kinds);
        await certifyPaper(by.house, paper, {
          ...{ signer, nik: nik.replace(/\s/g, ''), passphrase, place },
          within: (work) => room.act(by.house, by.who, at.campaign, work),
        });
        return paper.paperId;
      },
    }),
  );
}

export const papersApi: ApiPart = paperCalls({
  ...{ path: '/papers', policy: curationPolicy, act: decideOnPapers },
  ...{ see: 'curation.seeSelection', decide: 'curation.decide' },
  kinds: selectionPaperKinds,
  ...{ letters: ['selectionLetter', 'sampleReceipt'], usual: 'curationMinutes' },
});
