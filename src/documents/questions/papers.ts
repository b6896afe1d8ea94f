import { z } from 'zod';
import type { Database } from '../../database/index.ts';
import type { Keyring } from '../../files/index.ts';
import type { VisibleMark } from '../esign.ts';
import { documentPaths } from '../paths.ts';
import { documentProblems } from '../problems.ts';
import { changerOf, isChangedBy } from '../rules/changes.ts';
import { paperToken, readClaims, readPaperToken } from '../rules/claims.ts';
import type { Revocations } from '../rules/revocations.ts';
import { claimsHash, isSignedBy } from '../signature.ts';
import { publicPem } from '../signing.ts';
import { selectCopies } from '../store/copies.ts';
import {
  findPaper,
  findPaperAbout,
  findRevocation,
  type PaperInList,
  selectPapers,
  selectRevoked,
} from '../store/papers.ts';
import { type Made, qrOf, render, type SigningPlace } from '../typst.ts';
import type { Claims, Paper, PaperCopy, PaperKind, Revocation } from '../words.ts';

type Reading = Pick<Database, 'read'>;

export async function papersOf(
  { read }: Reading,
  campaignId: string,
  kind: PaperKind,
): Promise<PaperInList[]> {
  return selectPapers(read, campaignId, kind);
}

export async function paperOf({ read }: Reading, paperId: string): Promise<Paper | null> {
  return findPaper(read, paperId);
}

/** null while it is in force. */
export async function revocationOf({ read }: Reading, paperId: string): Promise<Revocation | null> {
  return findRevocation(read, paperId);
}

/** The newest of a kind about somebody that nobody revoked. */
export async function paperAbout(
  { read }: Reading,
  about: { kind: PaperKind; subjectId: string },
): Promise<Paper | null> {
  return findPaperAbout(read, about);
}

/** The template that prints each kind. */
const templates: Record<PaperKind, string> = {
  curationMinutes: 'curation-minutes.typ',
  curationMinutesPublic: 'curation-minutes.typ',
  participants: 'participants.typ',
  judgingMinutes: 'judging-minutes.typ',
  judgingMinutesPublic: 'judging-minutes.typ',
  awardCharter: 'charter.typ',
  selectionLetter: 'letter.typ',
  nominationDossier: 'dossier.typ',
  panelDecree: 'blocks.typ',
  assignmentLetter: 'blocks.typ',
  invitation: 'blocks.typ',
  attendance: 'blocks.typ',
  integrityPact: 'blocks.typ',
  plenaryNotes: 'blocks.typ',
  selectionDecree: 'blocks.typ',
  announcement: 'blocks.typ',
  selectionAmendment: 'blocks.typ',
  sampleReceipt: 'blocks.typ',
  juryDecree: 'blocks.typ',
  juryAssignment: 'blocks.typ',
  juryInvitation: 'blocks.typ',
  juryAttendance: 'blocks.typ',
  juryPact: 'blocks.typ',
  juryNotes: 'blocks.typ',
  winnersDecree: 'blocks.typ',
  winnersAnnouncement: 'blocks.typ',
  mentoringReport: 'blocks.typ',
  trainingCertificate: 'certificate.typ',
  handover: 'blocks.typ',
};

/** The paper as PDF, made of its signed content; `url` is where its QR leads. */
export const paperPdf = async (paper: Paper, url: string): Promise<Buffer> =>
  (await printed(paper, url)).pdf;

/** The same, with what a certified signature shows at the place of each signatory. */
export async function paperToSign(
  paper: Paper,
  url: string,
): Promise<{ pdf: Buffer; marks: VisibleMark[] }> {
  const { pdf, places } = await printed(paper, url);
  // The token would make a code too fine to be scanned at this size.
  const link = `${url}${documentPaths.check(paper.paperId)}`;
  const markAt = ({ side, ...place }: SigningPlace) => ({
    ...{ ...place, link, width: side, height: side },
  });
  return { pdf, marks: places.map(markAt) };
}

const picturesShape = z.object({
  blocks: z.array(
    z.object({
      items: z
        .array(z.object({ file: z.string(), jpeg: z.string() }))
        .optional()
        .catch(undefined),
    }),
  ),
});

/** The small photos that stand in a paper's content. */
const picturesIn = ({ content }: Paper): { file: string; jpeg: string }[] =>
  picturesShape.safeParse(content).data?.blocks.flatMap(({ items }) => items ?? []) ?? [];

const signedByShape = z.object({ signatories: z.array(z.object({ name: z.string() })) });

/** Who signs a paper, in the order of their places. */
export const signatoriesOf = ({ content }: Paper): string[] =>
  signedByShape.safeParse(content).data?.signatories.map(({ name }) => name) ?? [];

async function printed(paper: Paper, url: string): Promise<Made> {
  if (paper.content === null) throw documentProblems.erased();
  const claims = readClaims(paper.claims);
  const token = paperToken(paper);
  return render({
    template: templates[paper.kind],
    data: {
      ...{ content: paper.content, paper: { id: paper.paperId, day: claims?.day ?? '' } },
      ...{ isSimulation: claims?.isSimulation ?? false, hash: claims?.contentHash ?? '' },
    },
    qr: await qrOf(`${url}${documentPaths.check(token)}`),
    pictures: picturesIn(paper),
  });
}

export interface Checked {
  claims: Claims;
  isSigned: boolean;
  /** Known here: an installation that was restored from an old backup may not know a newer one. */
  isKnown: boolean;
  revocation: Revocation | null;
  /** Papers in force that change what this one decided, the first first. */
  changes: readonly { claims: Claims; token: string }[];
  /** Signed copies that are kept with it. */
  copies: readonly Pick<PaperCopy, 'kind' | 'signer' | 'sha256'>[];
}

/** What a token from a QR says, and whether this installation signed it. null: it is no token. */
export async function checkPaper(
  { read }: Reading,
  keyring: Keyring,
  token: string,
): Promise<Checked | null> {
  const signed = readPaperToken(token);
  const claims = signed && readClaims(signed.claims);
  if (!signed || !claims) return null;
  const pem = pemOf(keyring, signed.keyVersion);
  const paper = await findPaper(read, claims.paperId);
  return {
    claims,
    isSigned: pem !== null && isSignedBy(pem, signed),
    isKnown: [signed.claims, claimsHash(signed.claims)].includes(paper?.claims ?? ''),
    revocation: await findRevocation(read, claims.paperId),
    changes: paper ? await changesOf({ read }, { ...claims, campaignId: paper.campaignId }) : [],
    copies: await selectCopies(read, claims.paperId),
  };
}

async function changesOf(
  { read }: Reading,
  changed: Pick<Claims, 'kind' | 'number'> & { campaignId: string },
): Promise<Checked['changes']> {
  const kind = changerOf(changed.kind);
  if (!kind) return [];
  return (await selectPapers(read, changed.campaignId, kind))
    .filter(({ revocation }) => revocation === null)
    .toReversed()
    .flatMap((paper) => {
      const claims = readClaims(paper.claims);
      return claims && isChangedBy(changed, claims) ? [{ claims, token: paperToken(paper) }] : [];
    });
}

/** Which papers were revoked until now. */
export const revocationsOf = async ({ read }: Reading, asOf: Date): Promise<Revocations> => ({
  asOf,
  revoked: await selectRevoked(read),
});

/** null where the installation has no such key. */
export function pemOf(keyring: Keyring, version: number): string | null {
  return version >= 1 && version <= keyring.current('signing').version
    ? publicPem(keyring, version)
    : null;
}
