/** Files beside an item of readiness: listed, added, opened, removed. */
import type { VNode } from 'preact';
import { papersAccepted } from '../../files/index.ts';
import { dayIn, formatDay } from '../../kernel/day.ts';
import {
  FileField,
  inLocale,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { addEvidence, evidenceBytesMax, withdrawEvidence } from '../actions/readiness-files.ts';
import { readinessSaid } from '../messages/export.ts';
import { growthPaths } from '../paths.ts';
import { sentEvidence } from '../sent-files.ts';
import type { EvidenceFile } from '../store/readiness-files.ts';
import { onEnterprise } from './parts.tsx';

export function Evidence(of: {
  visit: Visit;
  item: string;
  /** Of the whole enterprise. */
  files: readonly EvidenceFile[];
  mayTell: boolean;
  refused: Refused;
}): VNode | null {
  const { visit, item, mayTell, refused } = of;
  const { locale } = visit;
  const m = inLocale(readinessSaid, locale);
  const enterpriseId = param(visit, 'enterprise');
  const files = of.files.filter((one) => one.item === item);
  if (files.length === 0 && !mayTell) return null;
  return (
    <section class="my-6">
      <h2>{m.files}</h2>
      <ul>
        {files.map(({ fileId, name, addedAt }) => (
          <li key={fileId} class="py-2">
            <a
              class="inline-block py-2 wrap-anywhere"
              href={growthPaths.evidenceFile(enterpriseId, fileId)}
            >
              {name}
            </a>
            <span class="grounds block">{formatDay(dayIn('WIB', addedAt), locale)}</span>
            {mayTell && (
              <form method="post" action={growthPaths.evidenceWithdrawal(enterpriseId, fileId)}>
                <button type="submit" class="btn btn-sm min-h-11">
                  {m.removeFile}
                  <span class="sr-only"> {name}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayTell && (
        <form
          method="post"
          encType="multipart/form-data"
          action={growthPaths.evidence(enterpriseId, item)}
          class="mt-4"
        >
          <FileField
            {...{ name: 'berkas', label: m.file, hint: m.fileHint, accept: papersAccepted }}
            {...{ isOne: true, refused, locale }}
          />
          <Submit>{m.addFile}</Submit>
        </form>
      )}
    </section>
  );
}

/** `show`: the item's page, with what was refused. */
export const evidenceRoutes = (
  show: (visit: Visit, refused: Refused) => Promise<Page>,
): readonly Route[] => [
  {
    ...{ method: 'post', path: growthPaths.evidence(':enterprise', ':code') },
    takesFiles: true,
    ...onEnterprise('growth.assess'),
    handle: async (visit) => {
      const { house, who } = visit;
      const at = { enterpriseId: param(visit, 'enterprise'), item: param(visit, 'code') };
      const tried = await orRefused({}, async () => {
        const { bytes, name } = await receiveBytes(visit, { bytesMax: evidenceBytesMax });
        await addEvidence(house, who, { ...at, name, bytes });
      });
      if (tried.ok) return redirect(growthPaths.item(at.enterpriseId, at.item));
      const problems = tried.refused.problems.map((one) => one.at('berkas'));
      return show(visit, { ...tried.refused, problems });
    },
  },
  {
    ...{ method: 'get', path: growthPaths.evidenceFile(':enterprise', ':file') },
    ...onEnterprise('growth.seeOwn'),
    handle: (visit) =>
      sentEvidence(visit, {
        ...{ enterpriseId: param(visit, 'enterprise'), fileId: param(visit, 'file') },
      }),
  },
  {
    ...{ method: 'post', path: growthPaths.evidenceWithdrawal(':enterprise', ':file') },
    ...onEnterprise('growth.assess'),
    handle: async (visit) => {
      const at = { enterpriseId: param(visit, 'enterprise'), fileId: param(visit, 'file') };
      return redirect(
        growthPaths.item(at.enterpriseId, await withdrawEvidence(visit.house, visit.who, at)),
      );
    },
  },
];
