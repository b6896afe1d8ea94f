import type { VNode } from 'preact';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  redirect,
  refusedStatus,
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { mapUpload } from '../actions/map-upload.ts';
import { columnRoles, type Mapping, wordStates } from '../importers/mapped/mapping.ts';
import { mappingSaid, roleWords } from '../mapping-messages.ts';
import { channelWords, said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import { type MappingDraft, mappingDraft } from '../questions/mapping-draft.ts';
import type { Upload } from '../store/uploads.ts';
import { type Channel, channels } from '../words.ts';
import { uploadInSight } from './sight.ts';

interface Part {
  draft: MappingDraft;
  refused: Refused;
  visit: Visit;
}

const keyOf = (visit: Visit) => ({
  enterpriseId: param(visit, 'enterprise'),
  uploadId: param(visit, 'upload'),
});

async function mappable(visit: Visit): Promise<Upload> {
  const upload = await uploadInSight(visit, keyOf(visit));
  const isOpen = upload.state === 'unmapped' || (upload.state === 'read' && upload.mappingId);
  if (!isOpen || !upload.spoolKey) throw salesProblems.uploadNotWaiting();
  return upload;
}

/** Where a person tells what the columns of a list are. */
export async function mappingPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const upload = await mappable(visit);
  const asked = (name: string) => refused.typed[name] ?? visit.c.req.query(name);
  const row = Number(asked('judul'));
  const draft = await mappingDraft(visit.house, upload, {
    sheet: asked('lembar') ?? null,
    headerRow: Number.isInteger(row) && row >= 1 && row <= 40 ? row - 1 : null,
  });
  const m = inLocale(mappingSaid, visit.locale);
  const part = { draft, refused, visit };
  return {
    title: `${m.title} · ${upload.fileName}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, visit.locale).trail}
          trail={[
            {
              href: salesPaths.uploaded(upload.enterpriseId, upload.uploadId),
              text: upload.fileName,
            },
          ]}
        />
        <h1>{m.title}</h1>
        <p class="max-w-2xl">{m.lead}</p>
        {draft.preset && (
          <p class="my-2 text-warning max-w-2xl">
            {m.fromPreset(draft.preset.name)} {draft.preset.caution?.[visit.locale]}
          </p>
        )}
        <Place {...part} upload={upload} />
        <ErrorSummary refused={refused} locale={visit.locale} />
        <form
          method="post"
          action={salesPaths.mapping(upload.enterpriseId, upload.uploadId)}
          class="max-w-2xl"
        >
          <input type="hidden" name="lembar" value={draft.sheet ?? ''} />
          <input type="hidden" name="judul" value={String(draft.headerRow + 1)} />
          <Columns {...part} />
          <Numbers {...part} />
          <WordsOf {...part} />
          <Keeping {...part} />
          <Submit>{m.look}</Submit>
        </form>
      </>
    ),
  };
}

/** Another sheet or row of headings: shown anew, nothing is kept. */
function Place({ draft, refused, visit, upload }: Part & { upload: Upload }): VNode {
  const m = inLocale(mappingSaid, visit.locale);
  const form = { refused, locale: visit.locale };
  return (
    <form
      method="get"
      action={salesPaths.mapping(upload.enterpriseId, upload.uploadId)}
      class="flex flex-wrap gap-4 items-end my-4"
    >
      {draft.sheets.length > 1 && (
        <Select
          name="lembar"
          label={m.sheet}
          options={draft.sheets.map((name) => ({ value: name, label: name }))}
          value={draft.sheet ?? ''}
          {...form}
        />
      )}
      <Field
        name="judul"
        label={m.headerRow}
        inputMode="numeric"
        value={String(draft.headerRow + 1)}
        {...form}
      />
      <button type="submit" class="btn btn-outline min-h-11 mb-4">
        {m.showRow}
      </button>
    </form>
  );
}

function Columns({ draft, refused, visit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(mappingSaid, locale);
  const options = columnRoles.map((role) => ({ value: role, label: roleWords[role][locale] }));
  return (
    <section>
      <h2>{m.columns}</h2>
      {draft.columns.map(({ place, header, role, examples }) => (
        <div key={place} class="border-t border-base-300 pt-3">
          <input type="hidden" name={`nama-${place}`} value={header} />
          <Select
            name={`arti-${place}`}
            label={m.meaningOf(header || m.column(place + 1))}
            hint={`${m.examples}: ${examples.length > 0 ? examples.join(' · ') : m.empty}`}
            options={options}
            value={role}
            refused={refused}
            locale={locale}
          />
        </div>
      ))}
    </section>
  );
}

function Numbers({ draft, refused, visit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(mappingSaid, locale);
  const form = { refused, locale };
  const choice = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([value, label]) => ({ value, label }));
  return (
    <section class="mt-6">
      <h2>{m.numbers}</h2>
      <Select
        name="satuan"
        label={m.unit}
        blank={m.unitAsk}
        options={choice(['rupiah', m.rupiah], ['thousands', m.thousands])}
        value={draft.unit}
        {...form}
      />
      <Select
        name="tanggal"
        label={m.dates}
        options={choice(['dmy', m.dmy], ['mdy', m.mdy])}
        value={draft.dates}
        {...form}
      />
      <Select
        name="kosong"
        label={m.fillsDay}
        options={choice(['', m.fillsNo], ['atas', m.fillsYes])}
        value={draft.fillsDay ? 'atas' : ''}
        {...form}
      />
      <Select
        name="kanal"
        label={m.channel}
        options={channels.map((one) => ({ value: one, label: channelWords[one][locale] }))}
        value={draft.channel}
        {...form}
      />
    </section>
  );
}

/** What the words of two columns mean; those of a column chosen only now are asked about later. */
function WordsOf({ draft, refused, visit }: Part): VNode | null {
  const { locale } = visit;
  const m = inLocale(mappingSaid, locale);
  const form = { refused, locale };
  const named = { final: m.stateFinal, provisional: m.stateProvisional, void: m.stateVoid };
  const states = wordStates.map((value) => ({ value, label: named[value] }));
  const places = channels.map((value) => ({ value, label: channelWords[value][locale] }));
  if (draft.states.length + draft.channelWords.length === 0) return null;
  return (
    <section class="mt-6">
      {draft.states.length > 0 && <h2>{m.states}</h2>}
      {draft.states.map(({ word, state }, nth) => (
        <div key={word}>
          <input type="hidden" name={`kata-keadaan-${nth}`} value={word} />
          <Select
            name={`keadaan-${nth}`}
            label={word || m.emptyWord}
            blank={m.stateAsk}
            options={states}
            value={state}
            {...form}
          />
        </div>
      ))}
      {draft.channelWords.length > 0 && <h2>{m.channels}</h2>}
      {draft.channelWords.map(({ word, channel }, nth) => (
        <div key={word}>
          <input type="hidden" name={`kata-kanal-${nth}`} value={word} />
          <Select
            name={`kanal-${nth}`}
            label={word || m.emptyWord}
            blank={m.channelAsk}
            options={places}
            value={channel}
            {...form}
          />
        </div>
      ))}
      <p class="grounds">{m.wordsLater}</p>
    </section>
  );
}

function Keeping({ draft, refused, visit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(mappingSaid, locale);
  const form = { refused, locale };
  return (
    <section class="mt-6">
      <Field name="nama" label={m.name} hint={m.nameHint} value={draft.name} required {...form} />
      <Select
        name="bagikan"
        label={m.share}
        hint={m.shareHint}
        options={[
          { value: '', label: m.no },
          { value: 'ya', label: m.yes },
        ]}
        {...form}
      />
    </section>
  );
}

export async function mapColumns(visit: Visit): Promise<Page | Response> {
  const { house, who } = visit;
  const key = keyOf(visit);
  await uploadInSight(visit, key);
  const typed = await typedIn(visit);
  const done = await orRefused(typed, async () => {
    if (!who) throw salesProblems.noSuchUpload();
    const mapping = mappingTyped(typed);
    const name = typed['nama'] ?? '';
    await mapUpload(house, who, { ...key, mapping, name, isShared: typed['bagikan'] === 'ya' });
  });
  if (!done.ok) return mappingPage(visit, done.refused);
  return redirect(salesPaths.uploaded(key.enterpriseId, key.uploadId));
}

/** A word that nobody knows is no answer; what is missing in it, the action says. */
function mappingTyped(typed: Readonly<Record<string, string>>): Mapping {
  const known = <T extends string>(all: readonly T[], name: string) =>
    all.find((one) => one === typed[name]);
  const columns = Object.keys(typed).flatMap((name) => {
    const place = /^arti-(\d{1,3})$/.exec(name)?.[1];
    if (place === undefined) return [];
    const header = (typed[`nama-${place}`] ?? '').slice(0, 300);
    return [{ place: Number(place), header, role: known(columnRoles, name) ?? 'skip' }];
  });
  const words = <T extends string>(of: string, all: readonly T[]) =>
    Object.fromEntries(
      Object.keys(typed).flatMap((name): [string, T][] => {
        const nth = new RegExp(`^kata-${of}-(\\d{1,2})$`).exec(name)?.[1];
        const chosen = nth === undefined ? undefined : known(all, `${of}-${nth}`);
        return chosen ? [[(typed[name] ?? '').slice(0, 100), chosen]] : [];
      }),
    );
  const row = Number(typed['judul']);
  return {
    sheet: typed['lembar'] || null,
    headerRow: Number.isInteger(row) && row >= 1 && row <= 100 ? row - 1 : 0,
    columns,
    // Unsaid stays unsaid: the action refuses it in words.
    unit: (known(['rupiah', 'thousands'], 'satuan') ?? '') as Mapping['unit'],
    dates: known(['dmy', 'mdy'], 'tanggal') ?? 'dmy',
    fillsDay: typed['kosong'] === 'atas',
    channel: known<Channel>(channels, 'kanal') ?? 'other',
    states: words('keadaan', wordStates),
    channelWords: words<Channel>('kanal', channels),
  };
}
