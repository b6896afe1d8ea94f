/** Signed copies of a paper: scans, and PDFs from the national e-signature service. */
import type { VNode } from 'preact';
import {
  addCopy,
  certifyPaper,
  copiesOf,
  copyBytesMax,
  copyKindWords,
  documentProblems,
  esignOf,
  type Paper,
  paperWords,
  revocationOf,
  signatoriesOf,
} from '../../documents/index.ts';
import { papersAccepted } from '../../files/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  FileField,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { copiesSaid } from '../messages/copies.ts';
import { curationSaid } from '../messages/office.ts';
import { sentCopy } from '../sent-files.ts';
import { backToPapers, type PaperRoom, thePaper } from './papers.tsx';
import { here, theCampaign } from './parts.tsx';

/** Two forms stand on the page; what was refused stays with the one that was sent. */
interface RefusedForms {
  scan?: Refused;
  certified?: Refused;
}

async function copiesPage(visit: Visit, room: PaperRoom, forms: RefusedForms = {}): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(copiesSaid, locale);
  const campaign = await theCampaign(visit);
  const paper = await theListed(visit, room);
  const copies = await copiesOf(house.database, paper.paperId);
  const revocation = await revocationOf(house.database, paper.paperId);
  const refused = forms.scan ?? forms.certified ?? nothingRefused;
  const title = m.of(paperWords[paper.kind][locale]);
  return {
    title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={backToPapers(visit, room, campaign)}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1>{title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {copies.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Table
            label={title}
            columns={[
              { head: m.kind },
              { head: m.signer, isWide: true },
              { head: m.added, isWide: true },
              { head: m.hash, isWide: true },
            ]}
            rows={copies.map((copy) => ({
              key: String(copy.version),
              cells: [
                <>
                  <a href={room.paths.copy(here(visit), paper.paperId, copy.version)}>
                    {copyKindWords[copy.kind][locale]}
                  </a>
                  <span class="grounds block sm:hidden wrap-anywhere">
                    {`${copy.signer} · ${formatInstant(copy.addedAt, campaign.zone, locale)}`}
                    <span class="block">{`${m.hash} ${copy.sha256}`}</span>
                  </span>
                </>,
                <span key="signer" class="wrap-anywhere">
                  {copy.signer}
                </span>,
                formatInstant(copy.addedAt, campaign.zone, locale),
                <span key="hash" class="break-all grounds">
                  {copy.sha256}
                </span>,
              ],
            }))}
          />
        )}
        {revocation && (
          <p class="my-6 max-w-3xl break-words">
            {m.noneOfRevoked(formatInstant(revocation.revokedAt, campaign.zone, locale))}
          </p>
        )}
        {!revocation && room.decides(visit) && <Forms {...{ visit, room, paper, forms }} />}
      </>
    ),
  };
}

function Forms(props: { visit: Visit; room: PaperRoom; paper: Paper; forms: RefusedForms }): VNode {
  const { visit, room, paper, forms } = props;
  const { locale } = visit;
  const m = inLocale(copiesSaid, locale);
  const service = esignOf(visit.house);
  const scan = { refused: forms.scan ?? nothingRefused, locale };
  const certified = { refused: forms.certified ?? nothingRefused, locale };
  return (
    <div class="grid gap-8 lg:grid-cols-2 mt-6 [&>*]:min-w-0">
      <form method="post" encType="multipart/form-data">
        <h2>{m.addTitle}</h2>
        <Field name="signer" label={m.signer} {...scan} />
        <FileField
          {...{ name: 'file', label: m.file, isOne: true, ...scan }}
          accept={papersAccepted}
        />
        <Submit>{m.add}</Submit>
      </form>
      {service && (
        <form method="post" action={room.paths.certification(here(visit), paper.paperId)}>
          <h2>{m.certifyTitle}</h2>
          <p class="my-2">{m.certifyLead(service.place)}</p>
          {/* Ids stay apart from those of the other form. */}
          <Field name="official" label={m.signer} {...certified} />
          <Field name="nik" label={m.nik} inputMode="numeric" {...certified} />
          <Field name="passphrase" label={m.passphrase} type="password" {...certified} />
          <Select
            {...{ name: 'place', label: m.place, blank: m.placeNone, ...certified }}
            options={signatoriesOf(paper).map((name, i) => ({
              ...{ value: String(i + 1), label: m.placeOf(name) },
            }))}
          />
          <Submit>{m.certify}</Submit>
        </form>
      )}
    </div>
  );
}

/** Letters to one person take no copies: what an erasure removes must not lie elsewhere. */
async function theListed(visit: Visit, room: PaperRoom): Promise<Paper> {
  const paper = await thePaper(visit, room);
  if (!room.kinds.includes(paper.kind)) throw documentProblems.noPaper();
  return paper;
}

async function add(visit: Visit, room: PaperRoom): Promise<Page | Response> {
  const { house, who } = visit;
  const { paperId } = await theListed(visit, room);
  const { typed, bytes } = await receiveBytes(visit, { bytesMax: copyBytesMax });
  const copy = { paperId, kind: 'scan', signer: typed['signer'] ?? '', bytes } as const;
  const tried = await orRefused(typed, () =>
    room.act(house, who, here(visit), (act) => addCopy(act, house.files, copy)),
  );
  return tried.ok
    ? redirect(room.paths.copies(here(visit), paperId))
    : copiesPage(visit, room, { scan: tried.refused });
}

async function certify(visit: Visit, room: PaperRoom): Promise<Page | Response> {
  const { house, who } = visit;
  const paper = await theListed(visit, room);
  const { official = '', nik = '', passphrase = '', ...rest } = await typedIn(visit);
  // Neither NIK nor passphrase comes back with the form.
  const shown = { ...rest, official };
  const tried = await orRefused(shown, () =>
    certifyPaper(house, paper, {
      ...{ signer: official, nik: nik.replace(/\s/g, ''), passphrase },
      place: rest['place'] ? Number(rest['place']) : null,
      within: (work) => room.act(house, who, here(visit), work),
    }),
  );
  if (tried.ok) return redirect(room.paths.copies(here(visit), paper.paperId));
  const problems = tried.refused.problems.map((one) =>
    one.field === 'signer' ? one.at('official') : one,
  );
  return copiesPage(visit, room, { certified: { typed: shown, problems } });
}

export function copyRoutesOf(room: PaperRoom): Route[] {
  const path = room.paths.copies(':campaign', ':paper');
  return [
    {
      ...{ method: 'get', path, ...room.see },
      handle: (visit) => copiesPage(visit, room),
    },
    {
      ...{ method: 'post', path, takesFiles: true, ...room.decide },
      handle: (visit) => add(visit, room),
    },
    {
      method: 'post',
      path: room.paths.certification(':campaign', ':paper'),
      ...room.decide,
      handle: (visit) => certify(visit, room),
    },
    {
      method: 'get',
      path: room.paths.copy(':campaign', ':paper', ':no'),
      ...room.see,
      handle: async (visit) => sentCopy(visit, await thePaper(visit, room), param(visit, 'no')),
    },
  ];
}
