/** A certified signature from the national service, kept beside the paper that it signs. */
import type { Database } from '../../database/index.ts';
import type { Files } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import { Problems } from '../../kernel/problem.ts';
import { type EsignPort, esignService } from '../esign.ts';
import { documentProblems } from '../problems.ts';
import { paperToSign } from '../questions/papers.ts';
import { findRevocation } from '../store/papers.ts';
import type { Paper } from '../words.ts';
import { addCopy } from './copies.ts';

export interface CertifyHouse {
  readonly files: Pick<Files, 'keyring' | 'kept'>;
  readonly config: { esignUrl: string | null; simulation: boolean };
  readonly database: Pick<Database, 'read'>;
  readonly url: () => string;
}

/** What is typed to sign: NIK and passphrase go to the service and nowhere else. */
export interface TypedSignature {
  signer: string;
  nik: string;
  passphrase: string;
  /** Above the name of which signatory it is seen, from 1; null: nowhere. */
  place: number | null;
}

/** null where none is set. */
export const esignOf = ({ config }: CertifyHouse): EsignPort | null =>
  config.esignUrl ? esignService(config.esignUrl) : null;

/** `within`: the act of the room that decides on the paper, begun once the service has signed. */
export async function certifyPaper(
  house: CertifyHouse,
  paper: Paper,
  asked: TypedSignature & { within: (work: (act: Act) => Promise<void>) => Promise<void> },
): Promise<void> {
  const { signer, nik, passphrase, place, within } = asked;
  const refusals = [
    ...(signer.trim() === '' ? [documentProblems.signerMissing({ max: 200 })] : []),
    ...(/^\d{16}$/.test(nik) ? [] : [documentProblems.nikWrong()]),
    ...(passphrase === '' ? [documentProblems.passphraseMissing()] : []),
  ];
  if (refusals.length > 0) throw new Problems(refusals);
  if (house.config.simulation) throw documentProblems.esignSimulation();
  const service = esignOf(house);
  if (!service) throw documentProblems.esignNotSet();
  // Asked before anything goes out: what is signed elsewhere cannot be taken back here.
  if (await findRevocation(house.database.read, paper.paperId)) {
    throw documentProblems.revokedAlready();
  }
  const { pdf, marks } = await paperToSign(paper, house.url());
  const mark = place === null ? null : marks[place - 1];
  if (mark === undefined) throw documentProblems.noPlace();
  const bytes = await service.sign({ pdf, nik, passphrase, mark });
  const { paperId } = paper;
  await within((act) => addCopy(act, house.files, { paperId, kind: 'certified', signer, bytes }));
}
