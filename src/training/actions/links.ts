/** What a person says of an enterprise that lists tell: it is this one of the registry, or not. */
import { enterpriseNames } from '../../enterprises/index.ts';
import type { SealedGround } from '../../files/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import type { Who } from '../../people/index.ts';
import { trainingProblems } from '../problems.ts';
import type { LinkDecision } from '../rules/links.ts';
import { insertLink, isTold, saveLinkUndone } from '../store/links.ts';
import { holdMatching } from '../store/records.ts';
import { mustRun } from './lists.ts';
import { buryToldByNobody } from './told-enterprises.ts';

export async function linkEnterprise(
  ground: Ground,
  who: Who | null,
  decision: LinkDecision,
): Promise<string> {
  const by = mustRun(ground, who);
  const { enterpriseId, key, kind } = decision;
  const known = await enterpriseNames(ground.database, [enterpriseId]);
  if (known.size === 0) throw trainingProblems.noEnterprise();
  return act(ground, by, async (act) => {
    await holdMatching(act);
    if (!(await isTold(act, key))) throw trainingProblems.noEnterprise();
    const linkId = newId(act.now.getTime());
    const link = { linkId, ...decision, now: act.now, by: by.personId };
    if (!(await insertLink(act, link))) throw trainingProblems.linkedAlready();
    const verb = kind === 'same' ? 'training.linkEnterprise' : 'training.denyEnterprise';
    act.note({ verb, thing: 'trainingLink', thingId: linkId, enterpriseId });
    return linkId;
  });
}

/** Of whom nobody tells any more but erased trainees, nobody knows otherwise from then on. */
export async function undoLink(
  ground: SealedGround,
  who: Who | null,
  linkId: string,
): Promise<void> {
  const by = mustRun(ground, who);
  await act(ground, by, async (act) => {
    await holdMatching(act);
    const asked = { linkId, now: act.now, by: by.personId };
    const enterpriseId = isId(linkId) ? await saveLinkUndone(act, asked) : null;
    if (!enterpriseId) throw trainingProblems.noDecision();
    await buryToldByNobody(act, ground.files);
    act.note({ verb: 'training.undoLink', thing: 'trainingLink', thingId: linkId, enterpriseId });
  });
}
